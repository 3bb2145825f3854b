/** Which facts move a measure most: each is left out in turn, and the measure asked again. */
@NullMarked
package dev.interlock.api.attribution;

import org.jspecify.annotations.NullMarked;
