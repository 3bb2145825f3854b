package dev.interlock.analysis.screen;

import dev.interlock.graph.GraphView;
import dev.interlock.graph.OrganizationTable;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import dev.interlock.model.OrganizationKind;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Fold;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who might take over an organization, or whom it might take over, ranked by the ties that are there. A heuristic,
 * <b>Interlock's own definition</b>: no published standard was found, and nothing here is a forecast.
 *
 * <p>Looked at are those with a capital tie from acquirer to target, with supply either way, or with an investor or a
 * supplier in common; not those under the same roof, parties nobody named, nor as targets persons, public bodies and
 * funds. The score is the mean of the {@linkplain Component components}, weighted, over those that are known. Order:
 * score, then coverage, both largest first, then slug; those without a score last.
 *
 * <p>Cost: the hops of the organization, of its investors and suppliers, and of each candidate; one pass over
 * acquisitions. An organization without ties has no candidates. Immutable once made, safe for any thread.
 */
public final class Candidates {
    /** Who cannot be taken over. */
    public static final Set<OrganizationKind> NO_TARGETS = Set.of(
            OrganizationKind.PERSON, OrganizationKind.PUBLIC_BODY, OrganizationKind.FUND, OrganizationKind.UNNAMED);

    private final Fold fold;
    private final CandidatesQuery query;
    private final int given;
    private final List<RankedCandidate> ranked;
    private final @Nullable Cut cut;

    private Candidates(Fold fold, IntUnaryOperator roof, CandidatesQuery query, Budget budget) {
        this.fold = fold;
        this.query = query;
        this.given = given(fold, query);
        this.ranked = ranked(roof, budget);
        this.cut = budget.cut();
    }

    /**
     * @param fold what ties are between
     * @param roof for each organization the one at the top of its group, whether the fold folds them or not
     */
    public static Candidates of(Fold fold, IntUnaryOperator roof, CandidatesQuery query, Budget budget) {
        return new Candidates(fold, roof, query, budget);
    }

    public CandidatesQuery query() {
        return query;
    }

    /** All candidates, the likeliest first. */
    public List<RankedCandidate> ranked() {
        return ranked;
    }

    /** Why candidates may be missing, {@code null} if none is. */
    public @Nullable Cut cut() {
        return cut;
    }

    /** Some of the ranking with their reasons; looks their facts up. */
    public List<Candidate> candidates(List<RankedCandidate> some) {
        Reasons reasons = new Reasons(fold, query.weights());
        boolean acquirers = query.sought() == CandidatesQuery.Sought.ACQUIRERS;
        List<Candidate> candidates = new ArrayList<>();
        for (RankedCandidate rank : some) {
            int other =
                    fold.view().graph().organizations().find(rank.organization().text());
            candidates.add(reasons.candidate(acquirers ? other : given, acquirers ? given : other, rank));
        }
        return candidates;
    }

    private static int given(Fold fold, CandidatesQuery query) {
        OrganizationTable organizations = fold.view().graph().organizations();
        int row = organizations.find(query.organization().text());
        if (row < 0) {
            throw new InvalidValue("there is no organization '" + query.organization() + "'");
        }
        int given = fold.representative(row);
        boolean acquirer = query.sought() == CandidatesQuery.Sought.TARGETS;
        if (!mayBe(fold.view(), given, acquirer)) {
            throw new InvalidValue("'" + query.organization() + "' is a "
                    + organizations.kind().get(given) + ", which "
                    + (acquirer ? "takes nobody over" : "cannot be taken over"));
        }
        return given;
    }

    private static boolean mayBe(GraphView view, int organization, boolean acquirer) {
        OrganizationKind kind = view.graph().organizations().kind().get(organization);
        return acquirer ? kind != OrganizationKind.UNNAMED : !NO_TARGETS.contains(kind);
    }

    private List<RankedCandidate> ranked(IntUnaryOperator roof, Budget budget) {
        Measures measures = new Measures(fold, budget);
        boolean acquirers = query.sought() == CandidatesQuery.Sought.ACQUIRERS;
        BitSet found = around(measures, budget);
        List<RankedCandidate> candidates = new ArrayList<>();
        for (int other = found.nextSetBit(0); other >= 0 && budget.cut() == null; other = found.nextSetBit(other + 1)) {
            boolean apart = roof.applyAsInt(other) != roof.applyAsInt(given);
            if (apart && mayBe(fold.view(), other, acquirers)) {
                RankedCandidate candidate =
                        acquirers ? rank(measures, other, given, other) : rank(measures, given, other, other);
                if (budget.cut() == null) {
                    candidates.add(candidate);
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidates::downwards)
                .thenComparingDouble(candidate -> -candidate.coverage())
                .thenComparing(RankedCandidate::organization));
        return List.copyOf(candidates);
    }

    private static double downwards(RankedCandidate candidate) {
        return candidate.score() == null ? 1 : -candidate.score();
    }

    private RankedCandidate rank(Measures measures, int acquirer, int target, int candidate) {
        double sum = 0;
        double known = 0;
        double all = 0;
        for (Component component : Component.values()) {
            double weight = query.weights().of(component);
            double value = measures.of(component, acquirer, target);
            all += weight;
            if (!Double.isNaN(value)) {
                sum += weight * value;
                known += weight;
            }
        }
        Key slug = Key.of(fold.view().graph().organizations().key().require(candidate));
        return new RankedCandidate(slug, known == 0 ? null : Double.valueOf(sum / known), known / all);
    }

    /** All that have a tie to the given one, or an investor or a supplier in common with it. */
    private BitSet around(Measures measures, Budget budget) {
        BitSet found = new BitSet();
        Neighbours arriving = Neighbours.arriving(measures.capital(), budget);
        Neighbours leaving = Neighbours.leaving(measures.capital(), budget);
        Neighbours suppliers = Neighbours.leaving(measures.supply(), budget);
        Neighbours customers = Neighbours.arriving(measures.supply(), budget);
        boolean acquirers = query.sought() == CandidatesQuery.Sought.ACQUIRERS;
        add(found, (acquirers ? arriving : leaving).of(given));
        add(found, suppliers.of(given));
        add(found, customers.of(given));
        for (int investor : arriving.of(given)) {
            add(found, leaving.of(investor));
        }
        for (int supplier : suppliers.of(given)) {
            add(found, customers.of(supplier));
        }
        found.clear(given);
        return found;
    }

    private static void add(BitSet found, int[] organizations) {
        for (int organization : organizations) {
            found.set(organization);
        }
    }
}
