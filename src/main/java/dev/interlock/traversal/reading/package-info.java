/** Paths as plain sentences, in English and in German. */
@NullMarked
@NamedInterface("reading")
package dev.interlock.traversal.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
