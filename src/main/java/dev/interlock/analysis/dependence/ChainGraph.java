package dev.interlock.analysis.dependence;

import dev.interlock.graph.GraphView;
import dev.interlock.graph.SupplyTable;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.model.OrganizationKind;
import dev.interlock.traversal.Arcs;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.StronglyConnectedComponents;
import java.util.BitSet;

/**
 * All that is upstream of one organization on one chain. Nodes are organizations at a stage, since one may supply
 * several kinds; node 0 is the organization itself before the first stage. Arcs lead upstream, by the key of the
 * agreement. A party nobody named is reached and not passed. The organization itself is no supplier of its suppliers.
 *
 * <p>A <em>source</em> is a strongly connected component without an arc out of it: one that reaches the chain's last
 * stage is known, any other an open end. Cost: the agreements of the organizations reached, once for each stage.
 */
final class ChainGraph {
    private final ChainNodes nodes;
    private final int[] agreements;
    private final Ints targets;
    private final Index out;
    private final Arcs arcs;
    private final BitSet knownSources = new BitSet();
    private final BitSet openSources = new BitSet();

    private ChainGraph(Walk walk) {
        this.nodes = walk.nodes;
        this.agreements = walk.agreement.freeze().toArray();
        Ints sources = walk.from.freeze();
        this.targets = walk.to.freeze();
        this.out = Index.of(sources, nodes.size());
        this.arcs = Arcs.of(nodes.size(), sources, targets);
    }

    static ChainGraph upstream(GraphView view, Chain chain, int organization, Budget budget) {
        Walk walk = new Walk(view, chain, organization);
        walk.run(budget);
        ChainGraph upstream = new ChainGraph(walk);
        upstream.findSources(chain.last(), budget);
        return upstream;
    }

    int nodes() {
        return nodes.size();
    }

    int organization(int node) {
        return nodes.organization(node);
    }

    /** How many steps upstream, at least. */
    int distance(int node) {
        return nodes.distance(node);
    }

    /** Where a node's arcs begin in {@link #supplier} and {@link #agreement}. */
    int outStart(int node) {
        return out.start(node);
    }

    int outEnd(int node) {
        return out.end(node);
    }

    int supplier(int position) {
        return targets.get(out.at(position));
    }

    int agreement(int position) {
        return agreements[out.at(position)];
    }

    /** From customers to suppliers. */
    Arcs arcs() {
        return arcs;
    }

    /** Nodes of sources that reach the last stage. */
    BitSet knownSources() {
        return knownSources;
    }

    /** Nodes of sources that do not. */
    BitSet openSources() {
        return openSources;
    }

    private void findSources(int last, Budget budget) {
        StronglyConnectedComponents components = StronglyConnectedComponents.of(arcs, budget);
        if (budget.cut() != null) {
            return;
        }
        BitSet goesOn = new BitSet();
        BitSet ends = new BitSet();
        for (int node = 0; node < nodes(); node++) {
            if (nodes.stage(node) == last) {
                ends.set(components.component(node));
            }
            for (int i = outStart(node); i < outEnd(node); i++) {
                if (components.component(supplier(i)) != components.component(node)) {
                    goesOn.set(components.component(node));
                }
            }
        }
        for (int node = 1; node < nodes(); node++) {
            int component = components.component(node);
            if (!goesOn.get(component)) {
                (ends.get(component) ? knownSources : openSources).set(node);
            }
        }
    }

    /** Breadth-first, from customers to suppliers. */
    private static final class Walk {
        private final GraphView view;
        private final SupplyTable supply;
        private final Chain chain;
        private final int root;
        private final ChainNodes nodes;
        private final Ints.Builder from = new Ints.Builder();
        private final Ints.Builder to = new Ints.Builder();
        private final Ints.Builder agreement = new Ints.Builder();

        Walk(GraphView view, Chain chain, int root) {
            this.view = view;
            this.supply = view.graph().supply();
            this.chain = chain;
            this.root = root;
            this.nodes = new ChainNodes(chain.stages().size());
        }

        void run(Budget budget) {
            nodes.add(root, -1, 0);
            for (int node = 0; node < nodes.size(); node++) {
                if (node == 0 || isNamed(nodes.organization(node))) {
                    expand(node, budget);
                }
            }
        }

        private boolean isNamed(int organization) {
            return !view.graph().organizations().kind().is(organization, OrganizationKind.UNNAMED);
        }

        private void expand(int node, Budget budget) {
            int customer = nodes.organization(node);
            Index byCustomer = view.graph().indexes().supplyByCustomer();
            for (int i = byCustomer.start(customer); i < byCustomer.end(customer) && budget.visit(); i++) {
                int row = byCustomer.at(i);
                int supplier = supply.supplier().get(row);
                int stage = chain.stage(supply.product().get(row));
                boolean onwards = stage >= 0 && stage >= nodes.stage(node);
                if (onwards && supplier != root && supplier != customer && view.seesSupply(row)) {
                    from.add(node);
                    to.add(nodes.add(supplier, stage, nodes.distance(node) + 1));
                    agreement.add(row);
                }
            }
        }
    }
}
