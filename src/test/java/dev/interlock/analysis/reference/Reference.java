package dev.interlock.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.graph.GraphView;
import dev.interlock.traversal.Budget;

/** Reference cases for tests of the measures that they check: what they are computed on, and whether it comes out. */
public final class Reference {
    private Reference() {}

    /** The facts of a case, all in view. */
    public static GraphView view(String id) {
        return one(id).given().view();
    }

    /** The facts of a case and some more. */
    public static GraphView viewWith(String id, String... more) {
        return one(id).given().with(more).view();
    }

    /** The expected numbers stand with the case. */
    public static void passes(String id) {
        ReferenceCheck check = one(id).check(Budget.unlimited());
        assertThat(check.failure()).isNull();
        assertThat(check.values())
                .isNotEmpty()
                .allSatisfy(
                        value -> assertThat(value.passed()).as(value.toString()).isTrue());
        assertThat(check.passed()).isTrue();
    }

    private static ReferenceCase<?> one(String id) {
        return ReferenceCases.find(id).orElseThrow();
    }
}
