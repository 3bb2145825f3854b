/**
 * Tests on data of others, read where it lies and never copied: the Maven profile {@code realdata}, with the folder
 * named by the environment's {@code INTERLOCK_REALDATA}. Expected numbers stand beside the data and were worked out
 * elsewhere.
 */
@NullMarked
package dev.interlock.realdata;

import org.jspecify.annotations.NullMarked;
