package dev.interlock.analysis.flows;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.column.Longs;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.FactReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Adds up money between groups, capital and supply apart. Costs a look at each fact. */
public final class Flows {
    private static final String FORMULA =
            "flow from group g to group h = Σ of what organizations of g paid organizations of h: participations (equal"
                    + " splits of what nobody disclosed apart), loans, bonds and bought warrants as capital; agreements"
                    + " as supply, from customer to supplier. Each dollar once: what is part of another fact in view"
                    + " adds nothing.";
    private static final String CITATION = "Interlock's own definition: a sum of facts.";
    /** Sorts behind every name. */
    private static final String NONE = "\uffff";

    private final Graph graph;
    private final FlowQuery query;
    private final Map<String, Map<String, Cell>> cells = new TreeMap<>();

    private Flows(GraphView view, FlowQuery query) {
        this.graph = view.graph();
        this.query = query;
    }

    public static FlowMatrix of(GraphView view, FlowQuery query, Budget budget) {
        Flows flows = new Flows(view, query);
        int undated = MoneyFacts.visit(view, query.window(), query.estimates(), budget, flows::add);
        return flows.matrix(undated, budget);
    }

    /** The facts behind the flows, table by table, by key. */
    public static List<FactReference> facts(GraphView view, FlowQuery query, Budget budget) {
        Graph graph = view.graph();
        List<FactReference> facts = new ArrayList<>();
        MoneyFacts.visit(view, query.window(), query.estimates(), budget, (kind, row, from, to, usd, estimate) -> {
            boolean wanted = query.wants(
                    query.by().of(graph.organizations(), from), query.by().of(graph.organizations(), to));
            if (wanted) {
                facts.add(FactReference.of(graph, FactReference.Table.of(kind), row));
            }
        });
        return facts;
    }

    private void add(TieKind kind, int row, int from, int to, long usd, boolean estimate) {
        String source = query.by().of(graph.organizations(), from);
        String target = query.by().of(graph.organizations(), to);
        if (query.wants(source, target)) {
            cells.computeIfAbsent(sortable(source), any -> new TreeMap<>())
                    .computeIfAbsent(sortable(target), any -> new Cell())
                    .sum(kind)
                    .add(usd, estimate);
        }
    }

    private FlowMatrix matrix(int undated, Budget budget) {
        List<FlowMatrix.Flow> flows = new ArrayList<>();
        TreeSet<String> groups = new TreeSet<>();
        Cell all = new Cell();
        cells.forEach((from, row) -> row.forEach((to, cell) -> {
            groups.add(from);
            groups.add(to);
            flows.add(cell.flow(readable(from), readable(to)));
            all.merge(cell);
        }));
        // Stable: equal ones stay by names.
        flows.sort(Comparator.comparingLong(Flows::known).reversed());
        List<@Nullable String> names = new ArrayList<>();
        groups.forEach(group -> names.add(readable(group)));
        FlowMatrix.Flow sum = all.flow(null, null);
        List<String> steps = List.of(
                "grouped by " + query.by() + ", window " + query.window().from() + " to "
                        + query.window().to(),
                step("funding", sum.funding()),
                step("credit", sum.credit()),
                step("supply", sum.supply()),
                undated + " facts without a date left out");
        return new FlowMatrix(
                query.by(),
                names,
                flows,
                sum.capitalUsd(),
                sum.supply().usd(),
                undated,
                budget.cut(),
                new Explanation(FORMULA, CITATION, steps));
    }

    private static String step(String kind, FlowMatrix.Money money) {
        return kind + ": " + money.facts() + " facts, " + money.unknown() + " without a known amount, sum "
                + money.usd() + " USD, of these " + money.estimatedUsd() + " estimated";
    }

    private static long known(FlowMatrix.Flow flow) {
        return (flow.capitalUsd() == null ? 0 : flow.capitalUsd())
                + (flow.supply().usd() == null ? 0 : flow.supply().usd());
    }

    private static String sortable(@Nullable String group) {
        return group == null ? NONE : group;
    }

    private static @Nullable String readable(String group) {
        return group.equals(NONE) ? null : group;
    }

    /** The sums of one flow. */
    private static final class Cell {
        private final Sum funding = new Sum();
        private final Sum credit = new Sum();
        private final Sum supply = new Sum();

        Sum sum(TieKind kind) {
            return switch (kind) {
                case FUNDING -> funding;
                case CREDIT -> credit;
                default -> supply;
            };
        }

        void merge(Cell other) {
            funding.merge(other.funding);
            credit.merge(other.credit);
            supply.merge(other.supply);
        }

        FlowMatrix.Flow flow(@Nullable String from, @Nullable String to) {
            Sum capital = new Sum();
            capital.merge(funding);
            capital.merge(credit);
            return new FlowMatrix.Flow(
                    from, to, capital.money().usd(), funding.money(), credit.money(), supply.money());
        }
    }

    /** A sum that knows how much of it is known. */
    private static final class Sum {
        private long usd;
        private long estimated;
        private int facts;
        private int unknown;

        void add(long amount, boolean estimate) {
            facts++;
            if (amount == Longs.MISSING) {
                unknown++;
            } else {
                usd += amount;
                estimated += estimate ? amount : 0;
            }
        }

        void merge(Sum other) {
            usd += other.usd;
            estimated += other.estimated;
            facts += other.facts;
            unknown += other.unknown;
        }

        FlowMatrix.Money money() {
            return new FlowMatrix.Money(facts == unknown ? null : Long.valueOf(usd), estimated, facts, unknown);
        }
    }
}
