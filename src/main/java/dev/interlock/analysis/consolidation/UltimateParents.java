package dev.interlock.analysis.consolidation;

import dev.interlock.graph.column.Ints;
import dev.interlock.model.Key;
import dev.interlock.model.OrganizationKind;
import dev.interlock.traversal.Arcs;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.StronglyConnectedComponents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Ultimate parents: the components of control that nobody outside controls, so that a ring is its own ultimate parent
 * instead of having none. Persons are left out of the ways up and reported beside.
 *
 * <p>Definition: source components of the condensation of the control graph (Interlock's measures, section 3, after
 * Vitali, Glattfelder and Battiston 2011); components by Tarjan 1972. Cost: one pass over organizations and relations,
 * then for one organization what stands above it. Without control everyone is its own ultimate parent. Immutable once
 * made.
 */
public final class UltimateParents {
    static final String FORMULA =
            "Ultimate parents of X = source components of the strongly connected components of the control graph"
                    + " (persons left out) from which X can be reached; a component of several is a ring, CIRCULAR,"
                    + " named by its smallest slug. X controls Y by the latest closed ACQUISITION, MERGER or"
                    + " MAJORITY_STAKE of Y, else by > 50 % of the votes held together with what X controls, else as"
                    + " Y's named parent.";
    static final String CITATION =
            "Vitali, Glattfelder and Battiston 2011, PLoS ONE 6(10):e25995 (threshold control); condensation and"
                    + " CIRCULAR flag: Interlock's own definition, measures section 3";

    /** The component that stands at the top of a node is not known yet, or there are several. */
    private static final int OPEN = -1;

    private static final int SEVERAL = -2;

    private final Control control;
    private final Arcs corporate;
    private final StronglyConnectedComponents components;
    private final BitSet tops;
    /** For each node the only component at its top, {@link #SEVERAL} where there are more. */
    private final int[] top;

    private final @Nullable Cut cut;

    private UltimateParents(Control control, Budget budget) {
        this.control = control;
        this.corporate = corporate(control);
        this.components = StronglyConnectedComponents.of(corporate, budget);
        this.tops = tops();
        this.top = new int[control.nodes()];
        spread();
        this.cut = control.cut() != null ? control.cut() : budget.cut();
    }

    public static UltimateParents of(Control control, Budget budget) {
        return new UltimateParents(control, budget);
    }

    public Control control() {
        return control;
    }

    public @Nullable Cut cut() {
        return cut;
    }

    /** Who stands at the top; {@code null} for an organization that is not in the graph. */
    public @Nullable UltimateParentage find(Key organization) {
        int node = control.node(organization);
        return node < 0 ? null : parentage(node);
    }

    /** The organization that each node is folded into, itself where it has several ultimate parents or is a person. */
    int folded(int node) {
        return top[node] == SEVERAL ? node : components.members(top[node])[0];
    }

    /** Whether control of the node leads to several ultimate parents. */
    boolean isShared(int node) {
        return top[node] == SEVERAL;
    }

    boolean isCircular(int node) {
        return top[node] != SEVERAL && components.size(top[node]) > 1;
    }

    List<UltimateParent> parents(int node) {
        TreeSet<Integer> found = new TreeSet<>();
        BitSet above = above(corporate, node);
        for (int at = above.nextSetBit(0); at >= 0; at = above.nextSetBit(at + 1)) {
            if (tops.get(components.component(at))) {
                found.add(components.component(at));
            }
        }
        return found.stream().map(this::parent).toList();
    }

    /** Persons who control the node, ascending. */
    List<Key> persons(int node) {
        List<Key> persons = new ArrayList<>();
        BitSet above = above(control.arcs(), node);
        above.clear(node);
        for (int at = above.nextSetBit(0); at >= 0; at = above.nextSetBit(at + 1)) {
            if (control.is(at, OrganizationKind.PERSON)) {
                persons.add(control.key(at));
            }
        }
        return persons;
    }

    private UltimateParentage parentage(int node) {
        List<ControlRelation> relations = new ArrayList<>();
        BitSet above = above(control.arcs(), node);
        for (int at = above.nextSetBit(0); at >= 0; at = above.nextSetBit(at + 1)) {
            relations.addAll(control.controllersOf(at));
        }
        List<UltimateParent> parents = parents(node);
        List<Key> persons = persons(node);
        Explanation explanation = new Explanation(FORMULA, CITATION, steps(node, relations, parents, persons));
        return new UltimateParentage(control.key(node), parents, persons, relations, explanation, cut);
    }

    private List<String> steps(
            int node, List<ControlRelation> relations, List<UltimateParent> parents, List<Key> persons) {
        List<String> steps = new ArrayList<>();
        relations.forEach(relation -> steps.add(relation.step()));
        if (relations.isEmpty()) {
            steps.add("nobody in view controls " + control.key(node) + ": it is its own ultimate parent");
        }
        for (UltimateParent parent : parents) {
            steps.add(
                    parent.circular()
                            ? "the ring " + parent.members() + " is controlled by nobody outside it: CIRCULAR"
                            : "nobody but persons controls " + parent.name());
        }
        if (parents.size() > 1) {
            steps.add("control leads to " + parents.size() + " ultimate parents: no fold");
        }
        persons.forEach(person -> steps.add("a person in control, reported beside: " + person));
        return steps;
    }

    private UltimateParent parent(int component) {
        List<Key> members = Arrays.stream(components.members(component))
                .mapToObj(control::key)
                .toList();
        return new UltimateParent(members.get(0), members);
    }

    private static Arcs corporate(Control control) {
        Ints.Builder source = new Ints.Builder();
        Ints.Builder target = new Ints.Builder();
        Arcs all = control.arcs();
        for (int node = 0; node < all.nodes(); node++) {
            for (int i = all.outStart(node); i < all.outEnd(node); i++) {
                if (!control.is(node, OrganizationKind.PERSON)) {
                    source.add(node);
                    target.add(all.target(i));
                }
            }
        }
        return Arcs.of(all.nodes(), source.freeze(), target.freeze());
    }

    private BitSet tops() {
        BitSet tops = new BitSet();
        tops.set(0, components.count());
        for (int node = 0; node < corporate.nodes(); node++) {
            for (int i = corporate.outStart(node); i < corporate.outEnd(node); i++) {
                int target = components.component(corporate.target(i));
                if (target != components.component(node)) {
                    tops.clear(target);
                }
            }
        }
        return tops;
    }

    /** Hands the top components down; each node changes at most twice, so this is linear. */
    private void spread() {
        Arrays.fill(top, OPEN);
        Ints.Builder changed = new Ints.Builder();
        for (int node = 0; node < top.length; node++) {
            if (tops.get(components.component(node))) {
                top[node] = components.component(node);
                changed.add(node);
            }
        }
        int[] queue = changed.freeze().toArray();
        while (queue.length > 0) {
            Ints.Builder next = new Ints.Builder();
            for (int node : queue) {
                for (int i = corporate.outStart(node); i < corporate.outEnd(node); i++) {
                    int target = corporate.target(i);
                    if (top[target] != top[node] && top[target] != SEVERAL) {
                        top[target] = top[target] == OPEN ? top[node] : SEVERAL;
                        next.add(target);
                    }
                }
            }
            queue = next.freeze().toArray();
        }
    }

    /** The node and all that a way leads from to it. */
    static BitSet above(Arcs arcs, int node) {
        BitSet above = new BitSet();
        above.set(node);
        int[] queue = {node};
        while (queue.length > 0) {
            Ints.Builder next = new Ints.Builder();
            for (int at : queue) {
                for (int i = arcs.inStart(at); i < arcs.inEnd(at); i++) {
                    if (!above.get(arcs.source(i))) {
                        above.set(arcs.source(i));
                        next.add(arcs.source(i));
                    }
                }
            }
            queue = next.freeze().toArray();
        }
        return above;
    }
}
