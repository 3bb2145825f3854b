/** Whom organizations depend on: who supplies their suppliers, from which country, and whom they cannot avoid. */
@NullMarked
@NamedInterface("dependence")
package dev.interlock.analysis.dependence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
