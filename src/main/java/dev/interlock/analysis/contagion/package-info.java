/** Who loses what when someone loses: losses carried along exposures, round by round, and whose loss would cost most. */
@NullMarked
@NamedInterface("contagion")
package dev.interlock.analysis.contagion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
