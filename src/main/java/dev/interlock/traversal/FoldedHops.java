package dev.interlock.traversal;

import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.Ties;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The consolidated view of hops: each group of organizations stands as one node, its representative. Hops inside a
 * group vanish, ties of an organization to itself among them; hops between the same two groups are one hop with the
 * facts of all, each dollar once. The other members keep their numbers, but no hop reaches or leaves them.
 *
 * <p>Built in O(nodes + ties), holding three numbers a tie; date and trust are still looked up while walking. Ties have
 * numbers of their own here, {@link #underlyingTie} leads back.
 */
public final class FoldedHops implements FactHops {
    private final ViewHops hops;
    private final int[] representative;
    private final int[] hopFrom;
    private final int[] hopTo;
    private final int[] tieEnd;
    /** The underlying tie of each tie here, and the underlying hop that it belongs to. */
    private final int[] tie;

    private final int[] tieHop;
    private final Index out;
    private final Index in;

    /** @param representative for each organization the one it is folded into, itself where it is not */
    public FoldedHops(ViewHops hops, int[] representative) {
        this.hops = hops;
        this.representative = representative.clone();
        int[] crossing = crossing();
        Ints.Builder from = new Ints.Builder();
        Ints.Builder to = new Ints.Builder();
        Ints.Builder end = new Ints.Builder();
        this.tie = new int[ties(crossing)];
        this.tieHop = new int[tie.length];
        int filled = 0;
        for (int first = 0, next; first < crossing.length; first = next) {
            next = first;
            int start = filled;
            while (next < crossing.length && isSamePair(crossing[first], crossing[next])) {
                for (int at = hops.tieStart(crossing[next]); at < hops.tieEnd(crossing[next]); at++) {
                    tie[filled] = at;
                    tieHop[filled++] = crossing[next];
                }
                next++;
            }
            if (next - first > 1) {
                sortByFact(start, filled);
            }
            from.add(source(crossing[first]));
            to.add(target(crossing[first]));
            end.add(filled);
        }
        this.hopFrom = from.freeze().toArray();
        this.hopTo = to.freeze().toArray();
        this.tieEnd = end.freeze().toArray();
        this.out = Index.of(Ints.of(hopFrom), hops.nodes());
        this.in = Index.of(Ints.of(hopTo), hops.nodes());
    }

    /** The underlying hops between groups, by the group they leave, then the one they reach. */
    private int[] crossing() {
        Ints.Builder crossing = new Ints.Builder();
        Ints.Builder targets = new Ints.Builder();
        for (int hop = 0; hop < hops.hops(); hop++) {
            if (source(hop) != target(hop)) {
                crossing.add(hop);
                targets.add(target(hop));
            }
        }
        int[] hop = crossing.freeze().toArray();
        int[] byTarget = Index.of(targets.freeze(), hops.nodes()).all();
        Ints.Builder sources = new Ints.Builder();
        for (int at : byTarget) {
            sources.add(source(hop[at]));
        }
        int[] sorted = Index.of(sources.freeze(), hops.nodes()).all();
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = hop[byTarget[sorted[i]]];
        }
        return sorted;
    }

    private int ties(int[] crossing) {
        int ties = 0;
        for (int hop : crossing) {
            ties += hops.tieEnd(hop) - hops.tieStart(hop);
        }
        return ties;
    }

    private boolean isSamePair(int hop, int other) {
        return source(hop) == source(other) && target(hop) == target(other);
    }

    private int source(int hop) {
        return representative[hops.from(hop)];
    }

    private int target(int hop) {
        return representative[hops.to(hop)];
    }

    private void sortByFact(int start, int end) {
        Integer[] order = new Integer[end - start];
        Arrays.setAll(order, i -> start + i);
        Arrays.sort(
                order,
                Comparator.<Integer, TieKind>comparing(at -> hops.tieKind(tie[at]))
                        .thenComparing(at -> hops.fact(tie[at])));
        int[] ties = new int[order.length];
        int[] tieHops = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ties[i] = tie[order[i]];
            tieHops[i] = tieHop[order[i]];
        }
        System.arraycopy(ties, 0, tie, start, ties.length);
        System.arraycopy(tieHops, 0, tieHop, start, ties.length);
    }

    /** The hops of the organizations themselves. */
    public ViewHops underlying() {
        return hops;
    }

    /** The organization that an organization is folded into. */
    public int representative(int organization) {
        return representative[organization];
    }

    /** The tie of {@link #underlying} behind a tie here. */
    public int underlyingTie(int at) {
        return tie[at];
    }

    /** The hop of {@link #underlying} that a tie here belongs to: between which members it is. */
    public int underlyingHop(int at) {
        return tieHop[at];
    }

    @Override
    public GraphView view() {
        return hops.view();
    }

    @Override
    public int nodes() {
        return hops.nodes();
    }

    @Override
    public int hops() {
        return tieEnd.length;
    }

    @Override
    public int from(int hop) {
        return hopFrom[hop];
    }

    @Override
    public int to(int hop) {
        return hopTo[hop];
    }

    @Override
    public int outStart(int node) {
        return out.start(node);
    }

    @Override
    public int outEnd(int node) {
        return out.end(node);
    }

    @Override
    public int outHop(int position) {
        return out.at(position);
    }

    @Override
    public int inStart(int node) {
        return in.start(node);
    }

    @Override
    public int inEnd(int node) {
        return in.end(node);
    }

    @Override
    public int inHop(int position) {
        return in.at(position);
    }

    @Override
    public boolean passable(int node) {
        return hops.passable(node);
    }

    @Override
    public int tieStart(int hop) {
        return hop == 0 ? 0 : tieEnd[hop - 1];
    }

    @Override
    public int tieEnd(int hop) {
        return tieEnd[hop];
    }

    @Override
    public boolean seesTie(int at) {
        return hops.seesTie(tie[at]);
    }

    @Override
    public TieKind tieKind(int at) {
        return hops.tieKind(tie[at]);
    }

    @Override
    public int fact(int at) {
        return hops.fact(tie[at]);
    }

    @Override
    public int day(int at) {
        return hops.day(tie[at]);
    }

    @Override
    public int lastDay(int at) {
        return hops.lastDay(tie[at]);
    }

    /** What the whole group holds of the other group's representative; {@code NaN} where it holds nothing of that. */
    @Override
    public double share(int hop) {
        double sum = Double.NaN;
        Ties ties = view().graph().ties();
        for (int at = tieStart(hop); at < tieEnd(hop); at++) {
            boolean ofRepresentative = tieKind(at) == TieKind.STAKE && ties.to(tieHop[at]) == hopTo[hop];
            if (ofRepresentative && seesTie(at)) {
                double share = view().graph().stakes().percent().get(fact(at)) / 100;
                sum = Double.isNaN(sum) ? share : sum + share;
            }
        }
        return sum;
    }

    @Override
    public boolean sees(int hop) {
        for (int at = tieStart(hop); at < tieEnd[hop]; at++) {
            if (seesTie(at)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int kinds(int hop) {
        int kinds = 0;
        for (int at = tieStart(hop); at < tieEnd[hop]; at++) {
            if (seesTie(at)) {
                kinds |= 1 << tieKind(at).ordinal();
            }
        }
        return kinds;
    }

    @Override
    public long money(int hop) {
        long sum = Longs.MISSING;
        for (int at = tieStart(hop); at < tieEnd[hop]; at++) {
            long money = seesTie(at) ? tieMoney(hop, at) : Longs.MISSING;
            if (money != Longs.MISSING) {
                sum = sum == Longs.MISSING ? money : sum + money;
            }
        }
        return sum;
    }

    @Override
    public long tieMoney(int hop, int at) {
        return isContained(hop, at) ? Longs.MISSING : hops.statedMoney(tie[at]);
    }

    @Override
    public boolean isContained(int hop, int at) {
        return ViewHops.isContained(this, hop, at);
    }
}
