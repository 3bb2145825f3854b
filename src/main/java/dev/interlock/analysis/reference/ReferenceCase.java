package dev.interlock.analysis.reference;

import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A small input, what is computed of it, and what must come out. Written once, computed whenever it is asked for.
 *
 * @param <T> what answers are read off
 */
public final class ReferenceCase<T> {
    private final Heading heading;
    private final Given given;
    private final BiFunction<Given, Budget, ? extends @Nullable T> computation;
    private final List<Expectation<T>> expectations;

    private ReferenceCase(
            Heading heading,
            Given given,
            BiFunction<Given, Budget, ? extends @Nullable T> computation,
            List<Expectation<T>> expectations) {
        this.heading = heading;
        this.given = given;
        this.computation = computation;
        this.expectations = List.copyOf(expectations);
    }

    /** @param facts in the notation of {@link Given} */
    static <T> ReferenceCase<T> of(
            Heading heading, String facts, BiFunction<Given, Budget, ? extends @Nullable T> computation) {
        return new ReferenceCase<>(heading, Given.of(facts), computation, List.of());
    }

    /** The same case with one more number, exact but for rounding. */
    ReferenceCase<T> number(String name, double expected, Function<? super T, ? extends @Nullable Number> actual) {
        return with(Expectation.number(name, expected, actual));
    }

    /** The same case with one more decimal, exact in all digits printed. */
    ReferenceCase<T> printed(String name, String expected, Function<? super T, ? extends @Nullable Number> actual) {
        return with(Expectation.printed(name, expected, actual));
    }

    /** The same case with one more answer in words. */
    ReferenceCase<T> words(String name, String expected, Function<? super T, String> actual) {
        return with(Expectation.words(name, expected, actual));
    }

    private ReferenceCase<T> with(Expectation<T> expectation) {
        List<Expectation<T>> more = new ArrayList<>(expectations);
        more.add(expectation);
        return new ReferenceCase<>(heading, given, computation, more);
    }

    public Heading heading() {
        return heading;
    }

    /** What it is computed on. */
    public Given given() {
        return given;
    }

    /**
     * Computes it now. Never throws: what goes wrong is told in {@link ReferenceCheck#failure}.
     *
     * @param budget a case cut short has failed
     */
    public ReferenceCheck check(Budget budget) {
        List<ReferenceValue> values = new ArrayList<>();
        String failure = null;
        try {
            T computed = Objects.requireNonNull(computation.apply(given, budget), "no answer");
            for (Expectation<T> expectation : expectations) {
                values.add(expectation.compare(computed));
            }
            failure = cut(budget.cut());
        } catch (RuntimeException | AssertionError | LinkageError thrown) {
            failure = thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
        }
        for (Expectation<T> expectation : expectations.subList(values.size(), expectations.size())) {
            values.add(expectation.missing());
        }
        return new ReferenceCheck(heading, given.lines(), values, failure);
    }

    private static @Nullable String cut(@Nullable Cut cut) {
        return cut == null ? null : "cut short: the budget of the question was spent (" + cut + ")";
    }
}
