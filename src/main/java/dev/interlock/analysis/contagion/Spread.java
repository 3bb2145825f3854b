package dev.interlock.analysis.contagion;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.column.Ints;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.FactReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How losses spread over a view: exposures by {@link ExposureReader}, equities by {@link Equities}, rounds by
 * {@link Cascade}, stability by {@link SpectralRadius}. Costs a look at each fact, and in each round the exposures to
 * whoever passes something on. A shock to nobody in the graph loses nothing.
 */
public final class Spread {
    static final String FORMULA =
            "Λ_ij = exposure of i to j ÷ equity of i; h_i(t) = min(1, h_i(t−1) + Σ_j Λ_ij δ_j(t−1)); DebtRank: δ_j = h_j in"
                    + " the round after j was first hit, once; linear DebtRank: δ_j = h_j(t−1) − h_j(t−2); threshold: δ_j"
                    + " = 1 in the round after j failed, once. R = Σ h_i v_i − Σ h_i(1) v_i, v_i = equity of i ÷ all known"
                    + " equity. Linear losses grow without the cap iff the spectral radius of Λ is 1 or more.";
    static final String CITATION =
            "Battiston et al. 2012, Sci. Rep. 2:541 (DebtRank); Bardoscia et al. 2015, PLOS ONE 10(6):e0130406 (linear"
                    + " DebtRank, stability); Furfine 2003, J. Money Credit Bank. 35:111 (threshold). Exposures through"
                    + " stakes, cost and purchases: Interlock's own choice, see assumptions.";

    private final GraphView view;
    private final Graph graph;
    private final ContagionQuery query;
    private final Budget budget;
    private final Exposures exposures;
    private final Equities equities;
    private final Cascade cascade;
    private final Map<Integer, Shock> shocks = new LinkedHashMap<>();
    private final Rounds rounds;

    private Spread(GraphView view, ContagionQuery query, Budget budget) {
        this.view = view;
        this.graph = view.graph();
        this.query = query;
        this.budget = budget;
        this.exposures = ExposureReader.read(view, query);
        this.equities = Equities.of(view, query.equity());
        this.cascade = new Cascade(exposures, equities.all(), query.model(), query.threshold());
        this.rounds = new Rounds(exposures, this::slug, this::reference);
    }

    public static Contagion of(GraphView view, ContagionQuery query, Budget budget) {
        return new Spread(view, query, budget).run();
    }

    private Contagion run() {
        query.shocks().forEach(shock -> {
            int organization = graph.organizations().find(shock.organization().text());
            if (organization >= 0) {
                shocks.put(organization, shock);
            }
        });
        shocks.forEach(this::apply);
        Map<Integer, double[]> atFirst = new LinkedHashMap<>();
        for (int organization : shocks.keySet()) {
            atFirst.put(organization, new double[] {cascade.share(organization), cascade.loss(organization)});
        }
        cascade.run(query.rounds(), budget, rounds);
        Cut cut = budget.cut() != null ? budget.cut() : cascade.isUnfinished() ? Cut.DEPTH : null;
        Totals totals = new Totals(atFirst);
        List<Contagion.Loss> losses = losses(atFirst);
        Contagion.Stability stability = new StabilityOf(exposures, equities).bounds(budget);
        Assumptions assumptions = new Assumptions(query, exposures, equities, rounds, cascade.touched());
        List<Contagion.Round> shown = rounds.all();
        return new Contagion(
                losses,
                shown,
                totals.shock,
                totals.knockOn,
                totals.all(),
                totals.amplification(),
                totals.debtRank(),
                stability,
                assumptions.onExposures(),
                assumptions.onEquities(),
                exposures.unknown(),
                assumptions.sentences(),
                facts(shown),
                cut,
                new Explanation(FORMULA, CITATION, steps(losses, shown, totals, stability, cut)));
    }

    private void apply(int organization, Shock shock) {
        if (shock.share() != null) {
            cascade.shockShare(organization, shock.share());
        } else if (shock.loss() != null) {
            cascade.shockDollars(organization, shock.loss().dollars());
        }
    }

    private boolean isKnownInDollars(int organization) {
        Shock shock = shocks.get(organization);
        return equities.basis(organization).isKnown() || (shock != null && shock.loss() != null);
    }

    private List<Contagion.Loss> losses(Map<Integer, double[]> atFirst) {
        List<Contagion.Loss> losses = new ArrayList<>();
        int[] firstRounds = rounds.first(graph.organizations().size());
        for (int organization : cascade.touched()) {
            double[] first = atFirst.getOrDefault(organization, new double[2]);
            boolean shocked = atFirst.containsKey(organization);
            boolean known = equities.basis(organization).isKnown();
            losses.add(new Contagion.Loss(
                    slug(organization),
                    shocked && isKnownInDollars(organization) ? Long.valueOf(Math.round(first[1])) : null,
                    Math.round(cascade.loss(organization) - first[1]),
                    first[0],
                    known ? Double.valueOf(cascade.share(organization)) : null,
                    known ? Long.valueOf(Math.round(equities.usd(organization))) : null,
                    equities.basis(organization),
                    shocked ? 0 : firstRounds[organization],
                    known && cascade.share(organization) >= 1));
        }
        losses.sort(Comparator.comparingLong(Spread::dollars).reversed().thenComparing(Contagion.Loss::organization));
        return losses;
    }

    private static long dollars(Contagion.Loss loss) {
        return loss.knockOnUsd() + (loss.shockUsd() == null ? 0 : loss.shockUsd());
    }

    /** Sums over all that were touched. */
    private final class Totals {
        private final @Nullable Long shock;
        private final long knockOn;
        private final double weighted;

        Totals(Map<Integer, double[]> atFirst) {
            double first = 0;
            double later = 0;
            double shares = 0;
            boolean known = true;
            for (int organization : cascade.touched()) {
                double[] before = atFirst.getOrDefault(organization, new double[2]);
                first += before[1];
                later += cascade.loss(organization) - before[1];
                known &= !atFirst.containsKey(organization) || isKnownInDollars(organization);
                if (equities.basis(organization).isKnown()) {
                    shares += (cascade.share(organization) - before[0]) * equities.usd(organization);
                }
            }
            shock = known ? Long.valueOf(Math.round(first)) : null;
            knockOn = Math.round(later);
            weighted = shares;
        }

        @Nullable
        Long all() {
            return shock == null ? null : Long.valueOf(shock + knockOn);
        }

        @Nullable
        Double amplification() {
            return shock == null || shock == 0 ? null : Double.valueOf((double) (shock + knockOn) / shock);
        }

        @Nullable
        Double debtRank() {
            return equities.total() > 0 ? Double.valueOf(weighted / equities.total()) : null;
        }
    }

    private List<FactReference> facts(List<Contagion.Round> shown) {
        Set<FactReference> facts = new LinkedHashSet<>();
        for (Contagion.Round round : shown) {
            for (Contagion.RoundLoss loss : round.losses()) {
                for (Contagion.Carried carried : loss.carried()) {
                    facts.add(carried.fact());
                    if (carried.valuation() != null) {
                        facts.add(carried.valuation());
                    }
                }
            }
        }
        return List.copyOf(facts);
    }

    private List<String> steps(
            List<Contagion.Loss> losses,
            List<Contagion.Round> shown,
            Totals totals,
            Contagion.Stability stability,
            @Nullable Cut cut) {
        List<String> steps = new ArrayList<>();
        steps.add(exposures.size() + " exposures of known amount, " + exposures.unknown()
                + " of unknown amount left out");
        for (Contagion.Loss loss : losses) {
            if (loss.firstRound() == 0) {
                steps.add("shock: " + loss.organization() + " loses "
                        + (loss.shareAtFirst() > 0 ? loss.shareAtFirst() + " of its equity" : "dollars only")
                        + (loss.shockUsd() == null ? ", equity unknown" : ", " + loss.shockUsd() + " USD"));
            }
        }
        for (Contagion.Round round : shown) {
            Contagion.RoundLoss most = round.losses().get(0);
            steps.add("round " + round.number() + ": " + round.losses().size() + " lose " + round.lossUsd()
                    + " USD, most " + most.organization() + " with " + most.lossUsd());
        }
        steps.add("after " + cascade.rounds() + " rounds "
                + (cut == null ? "nothing is left to pass on" : "cut: " + cut));
        steps.add("knock-on losses " + totals.knockOn + " USD, R = " + totals.debtRank());
        steps.add("spectral radius of Λ between " + stability.lower() + " and " + stability.upper());
        return steps;
    }

    private Key slug(int organization) {
        return Key.of(graph.organizations().key().require(organization));
    }

    private @Nullable FactReference reference(FactReference.Table table, int row) {
        return row == Ints.MISSING ? null : FactReference.of(graph, table, row);
    }
}
