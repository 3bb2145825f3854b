/** Money that comes back to where it started: the loops themselves, and how much of all money goes round. */
@NullMarked
@NamedInterface("circularity")
package dev.interlock.analysis.circularity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
