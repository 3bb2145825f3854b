/** Counts and sums over lists of rows, and the groups they fall into. */
@NullMarked
package dev.interlock.api.aggregate;

import org.jspecify.annotations.NullMarked;
