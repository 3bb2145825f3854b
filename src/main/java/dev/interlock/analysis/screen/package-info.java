/** Who is likely to take over whom, told by the ties that are there: a ranking whose every reason can be looked up. */
@NullMarked
@NamedInterface("screen")
package dev.interlock.analysis.screen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
