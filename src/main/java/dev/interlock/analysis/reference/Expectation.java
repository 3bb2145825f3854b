package dev.interlock.analysis.reference;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One answer that a case must have.
 *
 * @param expected a number or words
 * @param tolerance how far a number may be off; {@code null} for words
 * @param actual reads the answer off what the case computes
 */
record Expectation<T>(
        String name,
        String expected,
        @Nullable Double tolerance,
        Function<? super T, ? extends @Nullable Object> actual) {
    /** For whole numbers and fractions: what is lost in adding and dividing. */
    private static final double ROUNDING = 1e-9;

    static <T> Expectation<T> number(
            String name, double expected, Function<? super T, ? extends @Nullable Number> actual) {
        return new Expectation<>(name, Words.number(expected), ROUNDING, actual);
    }

    /** A decimal as it is printed somewhere, right to half a unit of its last digit. */
    static <T> Expectation<T> printed(
            String name, String expected, Function<? super T, ? extends @Nullable Number> actual) {
        double halfAUnit = new BigDecimal(expected).ulp().doubleValue() / 2;
        return new Expectation<>(name, expected, halfAUnit, actual);
    }

    static <T> Expectation<T> words(String name, String expected, Function<? super T, String> actual) {
        return new Expectation<>(name, expected, null, actual);
    }

    /** Compares with what was computed. */
    ReferenceValue compare(T computed) {
        Object found = actual.apply(computed);
        if (tolerance == null) {
            String words = found == null ? null : found.toString();
            return new ReferenceValue(name, expected, words, null, null, expected.equals(words));
        }
        if (!(found instanceof Number number)) {
            return missing();
        }
        double difference = number.doubleValue() - Double.parseDouble(expected);
        // NaN fails.
        boolean passed = Math.abs(difference) <= tolerance;
        return new ReferenceValue(name, expected, Words.number(number.doubleValue()), difference, tolerance, passed);
    }

    /** For where nothing was computed. */
    ReferenceValue missing() {
        return new ReferenceValue(name, expected, null, null, tolerance, false);
    }
}
