package dev.interlock.analysis.dependence;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.SupplyTable;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Product;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.NodeMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows supply upstream, tier by tier. <b>Interlock's own definition</b>: a supplier's share at tier 1 is its part of
 * what all members together get of one kind of input, by known value and by number of ties; at deeper tiers the shares
 * on the way multiply, and ways add up. Kinds of input are not mixed, since one does not replace the other. The walk
 * never goes back: rented computing and its site, then chips, then either their making and after that its machines, or
 * memory, or power.
 *
 * <p>An agreement whose money is in another one in view adds no value, but a tie. What has no known value is not
 * followed by value: shares of a deeper tier add up to what is covered, not to one. Each tier costs the ties of the
 * suppliers on the tier before.
 */
final class TierWalk {
    private static final int COMPUTE_STAGES = 2;

    private final GraphView view;
    private final Graph graph;
    private final SupplyTable supply;
    private final Budget budget;
    private final BitSet facts = new BitSet();

    TierWalk(GraphView view, Budget budget) {
        this.view = view;
        this.graph = view.graph();
        this.supply = graph.supply();
        this.budget = budget;
    }

    List<Tier> walk(int[] members, int depth) {
        List<Tier> tiers = new ArrayList<>();
        Front compute = new Front();
        Front foundry = new Front();
        for (int number = 1; number <= depth; number++) {
            Front[] next = {new Front(), new Front()};
            for (Input input : Input.values()) {
                Level level = new Level();
                if (number == 1) {
                    level.pool(members, input);
                } else {
                    (input == Input.LITHOGRAPHY ? foundry : compute).supply(level, input);
                }
                if (level.ties > 0) {
                    tiers.add(level.tier(number, input));
                }
                if (input == Input.COMPUTE || input == Input.FOUNDRY) {
                    next[input == Input.COMPUTE ? 0 : 1] = level.reached;
                }
            }
            compute = next[0];
            foundry = next[1];
        }
        return tiers;
    }

    /** The agreements looked at. */
    int[] facts() {
        return facts.stream().toArray();
    }

    /** Rented computing comes before chips; the other inputs have one stage each. */
    private int stage(int agreement) {
        return supply.product().is(agreement, Product.GPU) || supply.product().is(agreement, Product.ACCELERATOR)
                ? 1
                : 0;
    }

    private boolean counts(int agreement, int customer, Input input, int fromStage) {
        Product product = supply.product().get(agreement);
        return product != null
                && input.products().contains(product)
                && supply.supplier().get(agreement) != customer
                && stage(agreement) >= (input == Input.COMPUTE ? fromStage : 0)
                && view.seesSupply(agreement);
    }

    /** What the agreement adds to the value, 0 where that is unknown or elsewhere. */
    private long value(int agreement) {
        long value = view.money().countedSupply(agreement);
        return value == Longs.MISSING ? 0 : value;
    }

    /** Suppliers reached, by stage, with their shares by value and by count. */
    private final class Front {
        private final NodeMap places = new NodeMap();
        private double[] byValue = new double[16];
        private double[] byCount = new double[16];

        void add(int supplier, int stage, double value, double count) {
            int state = supplier * COMPUTE_STAGES + stage;
            if (places.add(state, places.size()) && places.size() > byValue.length) {
                byValue = Arrays.copyOf(byValue, byValue.length * 2);
                byCount = Arrays.copyOf(byCount, byCount.length * 2);
            }
            byValue[places.get(state)] += value;
            byCount[places.get(state)] += count;
        }

        /** Adds to the level what supplies this front. */
        void supply(Level level, Input input) {
            for (int state : states()) {
                int[] customer = {state / COMPUTE_STAGES};
                int place = places.get(state);
                level.add(customer, input, state % COMPUTE_STAGES, byValue[place], byCount[place]);
            }
        }

        Parts parts(boolean hasValue) {
            Parts parts = new Parts(graph.organizations(), hasValue);
            for (int state : states()) {
                parts.add(state / COMPUTE_STAGES, byValue[places.get(state)], byCount[places.get(state)]);
            }
            return parts;
        }

        /** Ascending, so that sums do not depend on the order of the walk. */
        private int[] states() {
            int[] states = places.nodes();
            Arrays.sort(states);
            return states;
        }
    }

    /** One kind of input on one tier. */
    private final class Level {
        private final Front reached = new Front();
        private double coveredByValue;
        private double coveredByCount;
        private long knownUsd;
        private int ties;
        private int tiesWithoutValue;
        private final BitSet seen = new BitSet();

        void pool(int[] members, Input input) {
            add(members, input, 0, 1, 1);
        }

        /** Divides the customers' shares among those who supply them together. */
        void add(int[] customers, Input input, int fromStage, double byValue, double byCount) {
            long known = 0;
            int count = 0;
            Index byCustomer = graph.indexes().supplyByCustomer();
            Ints.Builder rows = new Ints.Builder();
            for (int customer : customers) {
                for (int i = byCustomer.start(customer); i < byCustomer.end(customer) && budget.visit(); i++) {
                    int agreement = byCustomer.at(i);
                    if (counts(agreement, customer, input, fromStage)) {
                        rows.add(agreement);
                        known += value(agreement);
                        count++;
                    }
                }
            }
            for (int agreement : rows.freeze().toArray()) {
                count(agreement);
                double value = known == 0 ? 0 : byValue * value(agreement) / known;
                reached.add(supply.supplier().get(agreement), stage(agreement), value, byCount / count);
            }
            coveredByValue += known == 0 ? 0 : byValue;
            coveredByCount += count == 0 ? 0 : byCount;
        }

        private void count(int agreement) {
            facts.set(agreement);
            if (!seen.get(agreement)) {
                seen.set(agreement);
                ties++;
                knownUsd += value(agreement);
                tiesWithoutValue += value(agreement) == 0 ? 1 : 0;
            }
        }

        Tier tier(int number, Input input) {
            boolean known = coveredByValue > 0;
            Parts parts = reached.parts(known);
            return new Tier(
                    number,
                    input,
                    known ? Double.valueOf(coveredByValue) : null,
                    coveredByCount,
                    orNull(knownUsd),
                    ties,
                    tiesWithoutValue,
                    parts.bySupplier(),
                    parts.byLayer(),
                    parts.byCountry(),
                    parts.byBloc());
        }

        private static @Nullable Long orNull(long sum) {
            return sum == 0 ? null : Long.valueOf(sum);
        }
    }
}
