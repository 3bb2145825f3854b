package dev.interlock.analysis.reference;

import static dev.interlock.analysis.reference.Heading.byHand;

import dev.interlock.analysis.screen.Candidate;
import dev.interlock.analysis.screen.Candidates;
import dev.interlock.analysis.screen.CandidatesQuery;
import dev.interlock.analysis.screen.CandidatesQuery.Sought;
import dev.interlock.analysis.screen.Component;
import dev.interlock.analysis.screen.Weights;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Fold;
import dev.interlock.traversal.Jaccard;
import dev.interlock.traversal.ViewHops;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How alike organizations are. */
final class LikenessCases {
    private record Investors(GraphView view, Budget budget) {
        double jaccard(String one, String other) {
            ViewHops hops = new ViewHops(view, Set.of(TieKind.FUNDING), true);
            return Jaccard.ofInvestors(hops, row(one), row(other), budget);
        }

        /** What the ranking of those who might take the target over says of the acquirer. */
        @Nullable
        Double shared(String acquirer, String target) {
            CandidatesQuery query = new CandidatesQuery(Key.of(target), Sought.ACQUIRERS, Weights.DEFAULT);
            Candidates all = Candidates.of(Fold.none(view), organization -> organization, query, budget);
            return all.candidates(all.ranked()).stream()
                    .filter(candidate -> candidate.acquirer().equals(Key.of(acquirer)))
                    .flatMap(candidate -> candidate.components().stream())
                    .filter(reason -> reason.component() == Component.SHARED_INVESTORS)
                    .map(Candidate.Reason::value)
                    .findFirst()
                    .orElse(null);
        }

        private int row(String slug) {
            return view.graph().organizations().find(slug);
        }
    }

    private static final ReferenceCase<Investors> T27 = ReferenceCase.of(
                    byHand(
                            "T27",
                            "Two companies with two of five investors in common",
                            "consolidationCandidates",
                            "Jaccard 1901; LDBC FinBench 0.2, complex read 10"),
                    """
                    i1,i2,i3 invest 1 in a
                    i2,i3,i4,i5 invest 1 in b
                    """,
                    (given, budget) -> new Investors(given.view(), budget))
            .number("Jaccard of investors", .4, companies -> companies.jaccard("a", "b"))
            .number("component SHARED_INVESTORS", .4, companies -> companies.shared("a", "b"));

    static final List<ReferenceCase<?>> ALL = List.of(T27);

    private LikenessCases() {}
}
