package dev.interlock.analysis.circularity;

import dev.interlock.traversal.Cut;
import org.jspecify.annotations.Nullable;

/**
 * How many loops there are.
 *
 * @param cut why counting ended early, so that there are at least so many; {@code null} if it did not
 */
public record LoopCount(long loops, @Nullable Cut cut) {}
