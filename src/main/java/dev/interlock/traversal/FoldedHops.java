package dev.interlock.traversal;

import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.Ties;
import dev.interlock.graph.column.Longs;

/**
 * The consolidated view of hops: each group of organizations stands as one node, its representative. Hops inside a
 * group vanish, ties of an organization to itself among them; hops between the same two groups are one hop with the
 * facts of all, each dollar once. The other members keep their numbers, but no hop reaches or leaves them.
 *
 * <p>Made by a {@link Fold}, which holds the numbers. Ties have numbers of their own here, {@link #underlyingTie} leads
 * back.
 */
public final class FoldedHops implements FactHops {
    private final ViewHops hops;
    private final int[] representative;
    private final Crossing crossing;

    FoldedHops(ViewHops hops, int[] representative, Crossing crossing) {
        this.hops = hops;
        this.representative = representative;
        this.crossing = crossing;
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
        return crossing.tie()[at];
    }

    /** The hop of {@link #underlying} that a tie here belongs to: between which members it is. */
    public int underlyingHop(int at) {
        return crossing.tieHop()[at];
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
        return crossing.end().length;
    }

    @Override
    public int from(int hop) {
        return crossing.from()[hop];
    }

    @Override
    public int to(int hop) {
        return crossing.to()[hop];
    }

    @Override
    public int outStart(int node) {
        return crossing.out().start(node);
    }

    @Override
    public int outEnd(int node) {
        return crossing.out().end(node);
    }

    @Override
    public int outHop(int position) {
        return crossing.out().at(position);
    }

    @Override
    public int inStart(int node) {
        return crossing.in().start(node);
    }

    @Override
    public int inEnd(int node) {
        return crossing.in().end(node);
    }

    @Override
    public int inHop(int position) {
        return crossing.in().at(position);
    }

    @Override
    public boolean passable(int node) {
        return hops.passable(node);
    }

    @Override
    public int tieStart(int hop) {
        return hop == 0 ? 0 : crossing.end()[hop - 1];
    }

    @Override
    public int tieEnd(int hop) {
        return crossing.end()[hop];
    }

    @Override
    public boolean seesTie(int at) {
        return hops.seesTie(crossing.tie()[at]);
    }

    @Override
    public TieKind tieKind(int at) {
        return hops.tieKind(crossing.tie()[at]);
    }

    @Override
    public int fact(int at) {
        return hops.fact(crossing.tie()[at]);
    }

    @Override
    public int day(int at) {
        return hops.day(crossing.tie()[at]);
    }

    @Override
    public int lastDay(int at) {
        return hops.lastDay(crossing.tie()[at]);
    }

    /** What the whole group holds of the other group's representative; {@code NaN} where it holds nothing of that. */
    @Override
    public double share(int hop) {
        double sum = Double.NaN;
        Ties ties = view().graph().ties();
        for (int at = tieStart(hop); at < tieEnd(hop); at++) {
            boolean ofRepresentative =
                    tieKind(at) == TieKind.STAKE && ties.to(crossing.tieHop()[at]) == crossing.to()[hop];
            if (ofRepresentative && seesTie(at)) {
                double share = view().graph().stakes().percent().get(fact(at)) / 100;
                sum = Double.isNaN(sum) ? share : sum + share;
            }
        }
        return sum;
    }

    @Override
    public boolean sees(int hop) {
        for (int at = tieStart(hop); at < crossing.end()[hop]; at++) {
            if (seesTie(at)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int kinds(int hop) {
        int kinds = 0;
        for (int at = tieStart(hop); at < crossing.end()[hop]; at++) {
            if (seesTie(at)) {
                kinds |= 1 << tieKind(at).ordinal();
            }
        }
        return kinds;
    }

    @Override
    public long money(int hop) {
        long sum = Longs.MISSING;
        for (int at = tieStart(hop); at < crossing.end()[hop]; at++) {
            long money = seesTie(at) ? tieMoney(hop, at) : Longs.MISSING;
            if (money != Longs.MISSING) {
                sum = sum == Longs.MISSING ? money : sum + money;
            }
        }
        return sum;
    }

    @Override
    public long tieMoney(int hop, int at) {
        return isContained(hop, at) ? Longs.MISSING : hops.statedMoney(crossing.tie()[at]);
    }

    @Override
    public boolean isContained(int hop, int at) {
        return ViewHops.isContained(this, hop, at);
    }
}
