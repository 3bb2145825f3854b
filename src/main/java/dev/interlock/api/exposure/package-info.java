/** Which rules touch which organizations, as the schema shows it: pages of both, with the reasons on the edges. */
@NullMarked
package dev.interlock.api.exposure;

import org.jspecify.annotations.NullMarked;
