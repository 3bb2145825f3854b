@NullMarked
package dev.interlock.access;

import org.jspecify.annotations.NullMarked;
