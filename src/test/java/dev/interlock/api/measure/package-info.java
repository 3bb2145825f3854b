/** Measures over HTTP. */
@NullMarked
package dev.interlock.api.measure;

import org.jspecify.annotations.NullMarked;
