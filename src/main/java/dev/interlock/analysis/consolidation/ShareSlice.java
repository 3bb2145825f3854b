package dev.interlock.analysis.consolidation;

import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.traversal.Arcs;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.StronglyConnectedComponents;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The shares that lead from one node, down to what is held or up to who holds, with the nodes numbered anew.
 *
 * @param nodes the nodes reached, the first one among them, ascending: the place here is the number in the shares
 * @param down whether it follows what is held: then a share leads from its holder, else to its holder
 */
record ShareSlice(int[] nodes, Shares shares, boolean down) {

    static ShareSlice around(Shares all, int start, boolean down, Budget budget) {
        BitSet met = new BitSet();
        Shares.Builder part = new Shares.Builder();
        ShareSlice whole = new ShareSlice(new int[0], all, down);
        met.set(start);
        int[] level = {start};
        while (level.length > 0) {
            Ints.Builder next = new Ints.Builder();
            for (int node : level) {
                for (int i = whole.ahead().start(node); i < whole.ahead().end(node) && budget.visit(); i++) {
                    int head = whole.head(whole.ahead().at(i));
                    if (!met.get(head) && all.share(whole.ahead().at(i)) > 0) {
                        met.set(head);
                        next.add(head);
                    }
                }
            }
            level = next.freeze().toArray();
        }
        int[] nodes = met.stream().toArray();
        for (int node : nodes) {
            for (int i = whole.ahead().start(node); i < whole.ahead().end(node); i++) {
                int entry = whole.ahead().at(i);
                int head = Arrays.binarySearch(nodes, whole.head(entry));
                if (head >= 0 && all.share(entry) > 0) {
                    int tail = Arrays.binarySearch(nodes, node);
                    part.add(down ? tail : head, down ? head : tail, all.share(entry));
                }
            }
        }
        return new ShareSlice(nodes, part.build(nodes.length), down);
    }

    /** Where a node of the whole is here, negative where it is not. */
    int place(int node) {
        return Arrays.binarySearch(nodes, node);
    }

    /** Entries by the node they lead from. */
    Index ahead() {
        return down ? shares.byHolder() : shares.byOrganization();
    }

    /** Entries by the node they lead to. */
    Index behind() {
        return down ? shares.byOrganization() : shares.byHolder();
    }

    int head(int entry) {
        return down ? shares.organization(entry) : shares.holder(entry);
    }

    int tail(int entry) {
        return down ? shares.holder(entry) : shares.organization(entry);
    }

    Arcs arcs() {
        Ints.Builder source = new Ints.Builder();
        Ints.Builder target = new Ints.Builder();
        for (int entry = 0; entry < shares.size(); entry++) {
            source.add(tail(entry));
            target.add(head(entry));
        }
        return Arcs.of(shares.nodes(), source.freeze(), target.freeze());
    }

    /** Components so that shares lead from earlier ones to later ones (Kahn 1962). */
    int[] inOrder(StronglyConnectedComponents components) {
        int[] waiting = new int[components.count()];
        for (int entry = 0; entry < shares.size(); entry++) {
            waiting[components.component(head(entry))] += isBetween(entry, components) ? 1 : 0;
        }
        int[] order = new int[waiting.length];
        int size = 0;
        for (int component = 0; component < waiting.length; component++) {
            if (waiting[component] == 0) {
                order[size++] = component;
            }
        }
        for (int at = 0; at < size; at++) {
            for (int node : components.members(order[at])) {
                for (int i = ahead().start(node); i < ahead().end(node); i++) {
                    int target = components.component(head(ahead().at(i)));
                    if (isBetween(ahead().at(i), components) && --waiting[target] == 0) {
                        order[size++] = target;
                    }
                }
            }
        }
        return order;
    }

    private boolean isBetween(int entry, StronglyConnectedComponents components) {
        return components.component(head(entry)) != components.component(tail(entry));
    }
}
