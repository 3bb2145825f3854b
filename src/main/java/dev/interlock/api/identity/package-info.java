/** Organizations that may be recorded twice, for a person to decide. */
@NullMarked
package dev.interlock.api.identity;

import org.jspecify.annotations.NullMarked;
