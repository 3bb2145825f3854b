package dev.interlock.analysis.concentration;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Interval;
import dev.interlock.graph.Window;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.FactReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How concentrated money is: the shares of groups and the figures of their {@link Distribution}.
 *
 * <p>Shares are of known money whose group is known; what is beside it, {@link Coverage} says. Without any known amount
 * there are no groups and no figures. Groups come largest first, then by label.
 *
 * <p>Finding costs one pass over the facts and O(g log g) for g groups; {@link #influences} and {@link #facts} another
 * pass over the facts found, when asked. Immutable, safe for any thread.
 */
public final class Concentration {
    private final Graph graph;
    private final ConcentrationQuery query;
    private final Contributions contributions;
    private final List<GroupShare> groups;
    private final long[] sums;
    private final String[] labels;
    private final Distribution distribution;
    private final @Nullable Cut cut;

    private Concentration(
            Graph graph,
            ConcentrationQuery query,
            Contributions contributions,
            Partition partition,
            @Nullable Cut cut) {
        this.graph = graph;
        this.query = query;
        this.contributions = contributions;
        this.cut = cut;
        this.sums = new long[partition.size()];
        long[] estimated = new long[sums.length];
        int[] facts = new int[sums.length];
        for (int i = 0; i < contributions.size(); i++) {
            int group = contributions.groups().get(i);
            long amount = contributions.amounts().get(i);
            sums[group] = Math.addExact(sums[group], amount);
            estimated[group] += contributions.estimated().get(i) ? amount : 0;
            facts[group]++;
        }
        int[] present = IntStream.range(0, sums.length)
                .filter(group -> facts[group] > 0)
                .toArray();
        this.distribution = Distribution.of(
                IntStream.of(present).mapToLong(group -> sums[group]).toArray());
        this.labels = new String[sums.length];
        IntStream.of(present).forEach(group -> labels[group] = partition.label(group));
        this.groups = IntStream.of(present)
                .mapToObj(group -> share(group, estimated[group], facts[group]))
                .sorted(Comparator.comparingLong(GroupShare::amountUsd)
                        .reversed()
                        .thenComparing(GroupShare::label))
                .toList();
    }

    public static Concentration of(GraphView view, ConcentrationQuery query, Budget budget) {
        Partition partition = new Partition(view.graph(), query.groupBy());
        Contributions contributions = CountedFacts.of(view, query, partition, budget);
        return new Concentration(view.graph(), query, contributions, partition, budget.cut());
    }

    /**
     * One value for each month, quarter or year of the query's window, under one budget; ends before the first one that
     * it cuts. A valuation stands until the next one, so a point of VALUATION looks at all facts up to its last day.
     */
    public static List<ConcentrationPoint> series(
            GraphView view, ConcentrationQuery query, Interval every, Budget budget) {
        List<ConcentrationPoint> points = new ArrayList<>();
        for (Window step : query.window().split(every)) {
            Window window = query.of() == Quantity.VALUATION ? new Window(null, step.to()) : step;
            Concentration value = of(view, query.window(window), budget);
            if (value.cut() != null) {
                break;
            }
            points.add(new ConcentrationPoint(step, value));
        }
        return points;
    }

    private GroupShare share(int group, long estimatedUsd, int facts) {
        String label = label(group);
        return new GroupShare(
                label,
                query.groupBy().isSingle() ? Key.of(label) : null,
                sums[group],
                distribution.share(sums[group]),
                estimatedUsd,
                facts);
    }

    public ConcentrationQuery query() {
        return query;
    }

    /** All groups with a known amount, largest first. */
    public List<GroupShare> groups() {
        return groups;
    }

    public Distribution distribution() {
        return distribution;
    }

    /** The money shared out, {@code null} where none is known. */
    public @Nullable Long totalUsd() {
        return contributions.size() == 0
                ? null
                : Long.valueOf(distribution.total().longValueExact());
    }

    /** How much of the money shared out is an equal split, 0..1. */
    public @Nullable Double estimatedShare() {
        return distribution.share(coverage().estimatedUsd());
    }

    public Coverage coverage() {
        return contributions.coverage();
    }

    /** Why the pass ended early, {@code null} if it did not; the figures are of what it saw. */
    public @Nullable Cut cut() {
        return cut;
    }

    /** The facts that move the index most, each left out in turn; by the size of the change, then key. */
    public List<Influence> influences(int first) {
        return IntStream.range(0, contributions.size())
                .mapToObj(this::influence)
                .sorted(Comparator.comparingDouble(Concentration::weight)
                        .reversed()
                        .thenComparing(influence -> influence.fact().key()))
                .limit(first)
                .toList();
    }

    /** The facts whose amounts are shared out, by key. */
    public List<FactReference> facts() {
        return IntStream.range(0, contributions.size()).mapToObj(this::fact).toList();
    }

    public Explanation explanation() {
        return ConcentrationWording.explain(this);
    }

    private Influence influence(int position) {
        int group = contributions.groups().get(position);
        long amount = contributions.amounts().get(position);
        Double without = distribution.hhiWithout(sums[group], amount);
        Double all = distribution.hhi();
        return new Influence(
                fact(position),
                label(group),
                amount,
                contributions.estimated().get(position),
                without,
                without == null || all == null ? null : Double.valueOf(all - without));
    }

    /** What leaves nothing when it is taken away weighs most. */
    private static double weight(Influence influence) {
        return influence.change() == null ? Double.POSITIVE_INFINITY : Math.abs(influence.change());
    }

    private FactReference fact(int position) {
        return FactReference.of(
                graph, contributions.table(), contributions.rows().get(position));
    }

    private String label(int group) {
        return Objects.requireNonNull(labels[group]);
    }
}
