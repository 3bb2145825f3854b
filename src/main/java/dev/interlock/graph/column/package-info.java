/**
 * Columns of a frozen table: one array per attribute, addressed by row. A column is appended to while it is built and
 * never changed after {@code freeze}; frozen columns may be read from any thread.
 */
@NullMarked
@NamedInterface("column")
package dev.interlock.graph.column;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
