/** The same questions asked again and again: for the same answer, and for how long that takes. */
@NullMarked
package dev.interlock.speed;

import org.jspecify.annotations.NullMarked;
