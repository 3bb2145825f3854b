/** Conditions on rows: what a {@code where} argument says, compiled to a test of row numbers. */
@NullMarked
package dev.interlock.api.filter;

import org.jspecify.annotations.NullMarked;
