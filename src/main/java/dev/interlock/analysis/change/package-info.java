/** How two views differ: facts, roofs, money loops, measures and ranks. */
@NullMarked
@NamedInterface("change")
package dev.interlock.analysis.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
