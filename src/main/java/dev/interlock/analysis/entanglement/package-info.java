/** Suppliers that give their customers capital: how much of it returns as purchases. */
@NullMarked
@NamedInterface("entanglement")
package dev.interlock.analysis.entanglement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
