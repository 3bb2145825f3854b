package dev.interlock.analysis.consolidation;

import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.traversal.Arcs;
import dev.interlock.traversal.Budget;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Control by majority: X controls Y if X and the nodes that X controls hold together more than half of Y; the least
 * relation that is closed under this rule (Vitali, Glattfelder and Battiston 2011, PLoS ONE 6(10):e25995). Some nodes
 * have a controller from elsewhere, a takeover or a parent; it counts like any other, and where it is settled no
 * majority takes it away. Nobody controls itself, and what a node holds of itself has no vote.
 *
 * <p>The relation is kept as arcs whose paths are the relation: an arc is added only where its controller does not yet
 * reach its target, lowest controllers first. Each round walks up from the holders of each node, so a round costs the
 * holders' ancestors summed over shares; there are as many rounds as majorities rest on each other, two or three in
 * practice. Nodes are taken in ascending order. An empty graph has no arcs.
 */
public final class MajorityControl {
    public static final double MAJORITY = 0.5;
    /** What sums of shares that make exactly one half may exceed it by. */
    private static final double ROUNDING = 1e-9;

    private static final int NONE = -1;

    private final Shares votes;
    private final BitSet decided;
    private final Arcs down;

    private MajorityControl(Shares votes, BitSet decided, Arcs down) {
        this.votes = votes;
        this.decided = decided;
        this.down = down;
    }

    /** Control by nothing but majorities. */
    public static MajorityControl of(Shares votes, Budget budget) {
        int[] none = new int[votes.nodes()];
        Arrays.fill(none, Ints.MISSING);
        return of(votes, none, new BitSet(), new BitSet(), budget);
    }

    /**
     * @param controller for each node its controller from elsewhere, {@link Ints#MISSING} for none
     * @param settled nodes that no majority controls
     * @param contested nodes of which to find out whether somebody has the majority, see {@link #decided}
     * @param budget control is incomplete where it is spent
     */
    static MajorityControl of(Shares votes, int[] controller, BitSet settled, BitSet contested, Budget budget) {
        Fixpoint fixpoint = new Fixpoint(votes, controller, settled, budget);
        fixpoint.run(contested);
        return new MajorityControl(votes, fixpoint.decided, fixpoint.arcs());
    }

    /** The contested nodes that somebody has the majority of, be it thanks to a controller from elsewhere. */
    BitSet decided() {
        return decided;
    }

    /** From controller to controlled; X controls Y where a path leads from X to Y. */
    Arcs arcs() {
        return down;
    }

    /** All that a node controls, directly or through others, without itself. */
    public BitSet controlled(int node) {
        BitSet reached = new BitSet();
        int[] queue = new int[16];
        int size = 0;
        queue[size++] = node;
        for (int at = 0; at < size; at++) {
            for (int i = down.outStart(queue[at]); i < down.outEnd(queue[at]); i++) {
                int target = down.target(i);
                if (target != node && !reached.get(target)) {
                    reached.set(target);
                    queue = size == queue.length ? Arrays.copyOf(queue, size * 2) : queue;
                    queue[size++] = target;
                }
            }
        }
        return reached;
    }

    /** For each node controlled, what the controller and all it controls hold of it together. */
    public SortedMap<Integer, Double> jointShares(int controller) {
        BitSet controlled = controlled(controller);
        SortedMap<Integer, Double> shares = new TreeMap<>();
        for (int node = controlled.nextSetBit(0); node >= 0; node = controlled.nextSetBit(node + 1)) {
            double sum = 0;
            Index holders = votes.byOrganization();
            for (int i = holders.start(node); i < holders.end(node); i++) {
                int holder = votes.holder(holders.at(i));
                boolean counts = holder != node && (holder == controller || controlled.get(holder));
                sum += counts ? votes.share(holders.at(i)) : 0;
            }
            shares.put(node, sum);
        }
        return shares;
    }

    static boolean isMajority(double share) {
        return share > MAJORITY + ROUNDING;
    }

    private static final class Fixpoint {
        private final Shares votes;
        private final int[] given;
        private final BitSet settled;
        private final Budget budget;
        private final BitSet decided = new BitSet();
        /** Controllers by majority, for the few nodes that have some. */
        private final int[][] added;
        /** Which walk last came to a node, and what the node holds of the target at work. */
        private final int[] met;

        private final double[] joint;
        private int[] queue = new int[16];
        private int walk;

        Fixpoint(Shares votes, int[] given, BitSet settled, Budget budget) {
            this.votes = votes;
            this.given = given;
            this.settled = settled;
            this.budget = budget;
            this.added = new int[votes.nodes()][];
            this.met = new int[votes.nodes()];
            this.joint = new double[votes.nodes()];
        }

        void run(BitSet contested) {
            boolean changed = true;
            while (changed && budget.cut() == null) {
                changed = false;
                for (int node = 0; node < votes.nodes() && budget.cut() == null; node++) {
                    if (!settled.get(node) && votes.byOrganization().count(node) > 0) {
                        changed |= findMajority(node);
                    }
                }
            }
            for (int node = contested.nextSetBit(0); node >= 0; node = contested.nextSetBit(node + 1)) {
                decided.set(node, majorities(node, NONE).length > 0);
            }
        }

        /** Whether somebody is found who controls the node and was not known to. */
        private boolean findMajority(int node) {
            int[] majorities = majorities(node, node);
            if (majorities.length == 0) {
                return false;
            }
            walkUp(node, NONE);
            int known = walk;
            int[] fresh = Arrays.stream(majorities)
                    .filter(holder -> met[holder] != known)
                    .toArray();
            if (fresh.length > 0) {
                addLowest(node, fresh);
            }
            return fresh.length > 0;
        }

        /** Who has the majority, ascending; on ways round {@code avoided}. */
        private int[] majorities(int node, int avoided) {
            int[] reached = sumUp(node, avoided);
            int[] majorities = Arrays.stream(reached)
                    .filter(holder -> holder != node && isMajority(joint[holder]))
                    .sorted()
                    .toArray();
            for (int holder : reached) {
                joint[holder] = 0;
            }
            return majorities;
        }

        /** Adds each holding to its holder and all above it, on ways round {@code avoided}; returns who has some. */
        private int[] sumUp(int node, int avoided) {
            Ints.Builder reached = new Ints.Builder();
            Index holders = votes.byOrganization();
            for (int i = holders.start(node); i < holders.end(node); i++) {
                int entry = holders.at(i);
                if (votes.holder(entry) != node && votes.share(entry) > 0) {
                    int size = walkUp(votes.holder(entry), avoided);
                    for (int at = 0; at < size; at++) {
                        if (joint[queue[at]] == 0) {
                            reached.add(queue[at]);
                        }
                        joint[queue[at]] += votes.share(entry);
                    }
                }
            }
            return reached.freeze().toArray();
        }

        /** Fills the queue with the node and all that control it, on ways round {@code avoided}; returns how many. */
        private int walkUp(int node, int avoided) {
            walk++;
            int size = 0;
            met[node] = walk;
            queue[size++] = node;
            for (int at = 0; at < size; at++) {
                int from = queue[at];
                size = meet(given[from], avoided, size);
                int[] more = added[from];
                for (int i = 0; more != null && i < more.length; i++) {
                    size = meet(more[i], avoided, size);
                }
            }
            return size;
        }

        private int meet(int node, int avoided, int size) {
            if (node == Ints.MISSING || node == avoided || met[node] == walk || !budget.visit()) {
                return size;
            }
            met[node] = walk;
            queue = size == queue.length ? Arrays.copyOf(queue, size * 2) : queue;
            queue[size] = node;
            return size + 1;
        }

        /** Of nodes that newly control one node only those that control none of the others; rings stay whole. */
        private void addLowest(int node, int[] fresh) {
            BitSet[] above = new BitSet[fresh.length];
            for (int i = 0; i < fresh.length; i++) {
                int size = walkUp(fresh[i], node);
                above[i] = new BitSet();
                for (int at = 0; at < size; at++) {
                    above[i].set(queue[at]);
                }
            }
            for (int i = 0; i < fresh.length; i++) {
                boolean lowest = true;
                for (int j = 0; j < fresh.length && lowest; j++) {
                    lowest = !above[j].get(fresh[i]) || above[i].get(fresh[j]);
                }
                if (lowest) {
                    int[] known = added[node] == null ? new int[0] : added[node];
                    added[node] = Arrays.copyOf(known, known.length + 1);
                    added[node][known.length] = fresh[i];
                }
            }
        }

        Arcs arcs() {
            Ints.Builder source = new Ints.Builder();
            Ints.Builder target = new Ints.Builder();
            for (int node = 0; node < votes.nodes(); node++) {
                if (given[node] != Ints.MISSING) {
                    source.add(given[node]);
                    target.add(node);
                }
                int[] more = added[node];
                for (int i = 0; more != null && i < more.length; i++) {
                    if (more[i] != given[node]) {
                        source.add(more[i]);
                        target.add(node);
                    }
                }
            }
            return Arcs.of(votes.nodes(), source.freeze(), target.freeze());
        }
    }
}
