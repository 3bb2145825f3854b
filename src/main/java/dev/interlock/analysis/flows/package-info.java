/** Money between groups of organizations, and what regions raise, invest and depend on, side by side. */
@NullMarked
@NamedInterface("flows")
package dev.interlock.analysis.flows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
