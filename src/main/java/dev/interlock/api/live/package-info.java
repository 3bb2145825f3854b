/** Changes as they happen: what was recorded, and what a change did to loops, control and numbers that someone watches. */
@NullMarked
package dev.interlock.api.live;

import org.jspecify.annotations.NullMarked;
