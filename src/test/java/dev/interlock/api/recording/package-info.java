@NullMarked
package dev.interlock.api.recording;

import org.jspecify.annotations.NullMarked;
