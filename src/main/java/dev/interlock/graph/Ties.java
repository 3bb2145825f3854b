package dev.interlock.graph;

import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;

/**
 * The arrows that facts draw between organizations, one row a fact, and the adjacency over them. A stake of 0 percent
 * or of possible shares draws none. Ties of an organization to itself are kept.
 *
 * <p>Ties are ordered by the organization they leave, then the one they reach, then kind, then fact; all ties from one
 * organization to another are neighbours and form one <em>hop</em>. Hops are numbered in the same order.
 *
 * <p>{@link #fact} is the row in the table that {@link #kind} names: participations, stakes, credit, supply,
 * acquisitions; for a tie from a parent it is -1 less the row of the subsidiary.
 */
public final class Ties {
    private final byte[] kind;
    private final int[] fact;
    /** Per hop: the tie after its last one. */
    private final int[] hopEnd;

    private final int[] hopFrom;
    private final int[] hopTo;
    private final Index out;
    private final Index in;

    private Ties(byte[] kind, int[] fact, int[] hopEnd, int[] hopFrom, int[] hopTo, int organizations) {
        this.kind = kind;
        this.fact = fact;
        this.hopEnd = hopEnd;
        this.hopFrom = hopFrom;
        this.hopTo = hopTo;
        this.out = Index.of(Ints.of(hopFrom), organizations);
        this.in = Index.of(Ints.of(hopTo), organizations);
    }

    public int size() {
        return kind.length;
    }

    public int hops() {
        return hopEnd.length;
    }

    /** The organization a hop leaves. */
    public int from(int hop) {
        return hopFrom[hop];
    }

    /** The organization a hop reaches. */
    public int to(int hop) {
        return hopTo[hop];
    }

    /** The first tie of a hop; its ties end before {@link #end}. */
    public int start(int hop) {
        return hop == 0 ? 0 : hopEnd[hop - 1];
    }

    public int end(int hop) {
        return hopEnd[hop];
    }

    public TieKind kind(int tie) {
        return TieKind.of(kind[tie]);
    }

    public int fact(int tie) {
        return fact[tie];
    }

    /** Hops that leave an organization, by the organization they reach. */
    public Index out() {
        return out;
    }

    /** Hops that reach an organization, by the organization they leave. */
    public Index in() {
        return in;
    }

    /** Takes ties in any order; those of one pair and kind in the order of their facts. */
    static final class Builder {
        private final Ints.Builder from = new Ints.Builder();
        private final Ints.Builder to = new Ints.Builder();
        private final Ints.Builder kind = new Ints.Builder();
        private final Ints.Builder fact = new Ints.Builder();

        void add(TieKind kind, int from, int to, int fact) {
            this.kind.add(kind.ordinal());
            this.from.add(from);
            this.to.add(to);
            this.fact.add(fact);
        }

        Ties freeze(int organizations) {
            Ints sources = from.freeze();
            Ints targets = to.freeze();
            Ints kinds = kind.freeze();
            Ints facts = fact.freeze();
            int[] order = byPair(sources, targets, organizations);
            byte[] sortedKinds = new byte[order.length];
            int[] sortedFacts = new int[order.length];
            Ints.Builder hopEnd = new Ints.Builder();
            Ints.Builder hopFrom = new Ints.Builder();
            Ints.Builder hopTo = new Ints.Builder();
            for (int tie = 0; tie < order.length; tie++) {
                int row = order[tie];
                sortedKinds[tie] = (byte) kinds.get(row);
                sortedFacts[tie] = facts.get(row);
                boolean last = tie + 1 == order.length
                        || sources.get(order[tie + 1]) != sources.get(row)
                        || targets.get(order[tie + 1]) != targets.get(row);
                if (last) {
                    hopEnd.add(tie + 1);
                    hopFrom.add(sources.get(row));
                    hopTo.add(targets.get(row));
                }
            }
            return new Ties(
                    sortedKinds,
                    sortedFacts,
                    hopEnd.freeze().toArray(),
                    hopFrom.freeze().toArray(),
                    hopTo.freeze().toArray(),
                    organizations);
        }

        /** Rows by source, then target, then the order they came in: two stable counting sorts. */
        private static int[] byPair(Ints sources, Ints targets, int organizations) {
            int[] byTarget = Index.of(targets, organizations).all();
            Ints.Builder sourcesByTarget = new Ints.Builder();
            for (int row : byTarget) {
                sourcesByTarget.add(sources.get(row));
            }
            int[] bySource = Index.of(sourcesByTarget.freeze(), organizations).all();
            for (int i = 0; i < bySource.length; i++) {
                bySource[i] = byTarget[bySource[i]];
            }
            return bySource;
        }
    }
}
