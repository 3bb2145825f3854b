package dev.interlock.analysis.reference;

import dev.interlock.traversal.Budget;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All cases, T1 to T28. */
public final class ReferenceCases {
    private static final List<ReferenceCase<?>> ALL = Stream.of(
                    ConcentrationCases.ALL,
                    CommonOwnershipCases.ALL,
                    OwnershipCases.ALL,
                    ContagionCases.ALL,
                    CirculationCases.ALL,
                    EntanglementCases.ALL,
                    PathCases.ALL,
                    DependenceCases.ALL,
                    LikenessCases.ALL)
            .<ReferenceCase<?>>flatMap(List::stream)
            .sorted(Comparator.comparing(ReferenceCases::number))
            .toList();

    private ReferenceCases() {}

    /** In the order of their numbers. */
    public static List<ReferenceCase<?>> list() {
        return ALL;
    }

    /** @param id such as T1 */
    public static Optional<ReferenceCase<?>> find(String id) {
        return ALL.stream().filter(one -> one.heading().id().equals(id)).findFirst();
    }

    /**
     * Computes cases one after another, now; nothing is remembered. All 28 together look at some 23,000 hops and,
     * once the code is warm, take about ten milliseconds.
     *
     * @param budget of all together; those it does not suffice for have failed
     */
    public static List<ReferenceCheck> check(List<ReferenceCase<?>> cases, Budget budget) {
        return cases.stream().<ReferenceCheck>map(one -> one.check(budget)).toList();
    }

    private static int number(ReferenceCase<?> one) {
        return Integer.parseInt(one.heading().id().substring(1));
    }
}
