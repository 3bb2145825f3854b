/** Who controls and who owns whom: ultimate parents, groups at a date, how they came about, integrated ownership. */
@NullMarked
@NamedInterface("consolidation")
package dev.interlock.analysis.consolidation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
