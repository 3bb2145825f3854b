/** Measures of the graph as the schema shows them: concentration, mergers and the others. */
@NullMarked
package dev.interlock.api.measure;

import org.jspecify.annotations.NullMarked;
