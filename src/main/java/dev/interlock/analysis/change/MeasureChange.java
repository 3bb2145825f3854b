package dev.interlock.analysis.change;

import org.jspecify.annotations.Nullable;

/**
 * One number in two views.
 *
 * @param from {@code null} where there is none in the first view, or the budget was spent
 * @param to the same in the second view
 */
public record MeasureChange(
        Measure measure, @Nullable Double from, @Nullable Double to) {
    /** {@code to} less {@code from}; {@code null} where one of them is missing. */
    public @Nullable Double change() {
        return from == null || to == null ? null : Double.valueOf(to - from);
    }
}
