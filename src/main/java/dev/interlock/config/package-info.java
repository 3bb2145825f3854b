/** Puts the parts together, in the order in which they start. */
@NullMarked
package dev.interlock.config;

import org.jspecify.annotations.NullMarked;
