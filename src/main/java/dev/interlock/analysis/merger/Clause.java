package dev.interlock.analysis.merger;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A clause and how to hold it against figures. */
record Clause(String name, String text, String threshold, Test test, Function<Figures, String> finding) {
    /** Whether figures are beyond the threshold, {@code null} where that is not known. */
    interface Test {
        @Nullable
        Boolean isHit(Figures figures);
    }

    /** A clause on concentration: unknown where the effect is. */
    static Clause horizontal(
            String name,
            String text,
            String threshold,
            Predicate<HorizontalEffect> test,
            Function<Figures, String> finding) {
        return new Clause(
                name,
                text,
                threshold,
                figures -> figures.effect() == null ? null : Boolean.valueOf(test.test(figures.effect())),
                finding);
    }

    /** A clause on any minority interest. */
    static Clause minority(String name, String text) {
        return new Clause(name, text, "any", figures -> !figures.minority().isEmpty(), Figures::minorityInterests);
    }

    Flag hold(Figures figures) {
        return new Flag(name, text, threshold, test.isHit(figures), finding.apply(figures));
    }
}
