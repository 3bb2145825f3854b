/** The few kinds of error an answer can hold, decided in one place. */
@NullMarked
package dev.interlock.api.error;

import org.jspecify.annotations.NullMarked;
