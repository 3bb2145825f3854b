package dev.interlock.traversal;

import dev.interlock.graph.AmountBasis;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.Ties;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Instrument;
import dev.interlock.model.OrganizationKind;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The hops of a view, restricted to some kinds of tie. Copies nothing: date and trust are checked while walking.
 *
 * <p>Money of a hop: participations as attributed (estimates only where {@code estimates} is set), loans, bonds and
 * warrant purchases, supply values, prices of acquisitions. Guarantees, backstops, leases and granted warrants carry
 * none, nor do stakes. An agreement that is part of another one on the same hop adds nothing.
 */
public final class ViewHops implements FactHops {
    private final GraphView view;
    private final Graph graph;
    private final Ties ties;
    private final int wanted;
    private final boolean estimates;

    public ViewHops(GraphView view, Set<TieKind> kinds, boolean estimates) {
        this.view = view;
        this.graph = view.graph();
        this.ties = graph.ties();
        this.wanted = mask(kinds);
        this.estimates = estimates;
    }

    /** The bits of {@link Hops#kinds} for a set of kinds. */
    public static int mask(Set<TieKind> kinds) {
        int mask = 0;
        for (TieKind kind : kinds) {
            mask |= 1 << kind.ordinal();
        }
        return mask;
    }

    @Override
    public GraphView view() {
        return view;
    }

    @Override
    public int nodes() {
        return graph.organizations().size();
    }

    @Override
    public int hops() {
        return ties.hops();
    }

    @Override
    public int from(int hop) {
        return ties.from(hop);
    }

    @Override
    public int to(int hop) {
        return ties.to(hop);
    }

    @Override
    public int outStart(int node) {
        return ties.out().start(node);
    }

    @Override
    public int outEnd(int node) {
        return ties.out().end(node);
    }

    @Override
    public int outHop(int position) {
        return ties.out().at(position);
    }

    @Override
    public int inStart(int node) {
        return ties.in().start(node);
    }

    @Override
    public int inEnd(int node) {
        return ties.in().end(node);
    }

    @Override
    public int inHop(int position) {
        return ties.in().at(position);
    }

    @Override
    public boolean passable(int node) {
        return !graph.organizations().kind().is(node, OrganizationKind.UNNAMED);
    }

    @Override
    public boolean sees(int hop) {
        for (int tie = ties.start(hop); tie < ties.end(hop); tie++) {
            if (seesTie(tie)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int tieStart(int hop) {
        return ties.start(hop);
    }

    @Override
    public int tieEnd(int hop) {
        return ties.end(hop);
    }

    @Override
    public int fact(int tie) {
        return ties.fact(tie);
    }

    @Override
    public TieKind tieKind(int tie) {
        return ties.kind(tie);
    }

    /** The day of a round for its participations, of the closing for acquisitions that have closed. */
    @Override
    public int day(int tie) {
        int fact = ties.fact(tie);
        return switch (ties.kind(tie)) {
            case FUNDING ->
                graph.rounds().announcedOn().get(graph.participations().round().get(fact));
            case STAKE -> graph.stakes().asOf().get(fact);
            case CREDIT -> graph.credit().announcedOn().get(fact);
            case SUPPLY -> graph.supply().announcedOn().get(fact);
            case CONTROL -> fact < 0 ? Ints.MISSING : takeoverDay(fact);
        };
    }

    @Override
    public int lastDay(int tie) {
        int fact = ties.fact(tie);
        return switch (ties.kind(tie)) {
            case CREDIT -> graph.credit().endsOn().get(fact);
            case SUPPLY -> graph.supply().endsOn().get(fact);
            case FUNDING, STAKE, CONTROL -> Ints.MISSING;
        };
    }

    @Override
    public double share(int hop) {
        for (int tie = ties.start(hop); tie < ties.end(hop); tie++) {
            if (ties.kind(tie) == TieKind.STAKE && seesTie(tie)) {
                return graph.stakes().percent().get(ties.fact(tie)) / 100;
            }
        }
        return Double.NaN;
    }

    /** Whether the tie is of a wanted kind and its fact in view. */
    @Override
    public boolean seesTie(int tie) {
        return (wanted & 1 << ties.kind(tie).ordinal()) != 0 && view.seesTie(tie);
    }

    @Override
    public int kinds(int hop) {
        int kinds = 0;
        for (int tie = ties.start(hop); tie < ties.end(hop); tie++) {
            if (seesTie(tie)) {
                kinds |= 1 << ties.kind(tie).ordinal();
            }
        }
        return kinds;
    }

    @Override
    public long money(int hop) {
        long sum = Longs.MISSING;
        for (int tie = ties.start(hop); tie < ties.end(hop); tie++) {
            if (seesTie(tie)) {
                long money = tieMoney(hop, tie);
                if (money != Longs.MISSING) {
                    sum = sum == Longs.MISSING ? money : sum + money;
                }
            }
        }
        return sum;
    }

    @Override
    public long tieMoney(int hop, int tie) {
        return isContained(hop, tie) ? Longs.MISSING : statedMoney(tie);
    }

    /** The money of a fact, whether another fact contains it or not. */
    long statedMoney(int tie) {
        int fact = ties.fact(tie);
        return switch (ties.kind(tie)) {
            case FUNDING -> participation(fact);
            case STAKE -> Longs.MISSING;
            case CREDIT ->
                carriesMoney(graph.credit().instrument().get(fact))
                        ? graph.credit().amountUsd().get(fact)
                        : Longs.MISSING;
            case SUPPLY -> graph.supply().valueUsd().get(fact);
            case CONTROL ->
                fact < 0 ? Longs.MISSING : graph.acquisitions().priceUsd().get(fact);
        };
    }

    /** Whether the instrument moves money when it is given: loans, bonds and bought warrants do. */
    static boolean carriesMoney(@Nullable Instrument instrument) {
        return instrument == Instrument.LOAN
                || instrument == Instrument.BOND
                || instrument == Instrument.WARRANT_PURCHASE;
    }

    @Override
    public boolean isContained(int hop, int tie) {
        return isContained(this, hop, tie);
    }

    /** Also for hops that are made of several of ours. */
    static boolean isContained(FactHops hops, int hop, int tie) {
        Graph graph = hops.view().graph();
        return switch (hops.tieKind(tie)) {
            case SUPPLY ->
                isInside(
                        hops,
                        hop,
                        tie,
                        graph.indexes().outerSupply(),
                        hops.view()::seesSupply,
                        graph.supply().valueUsd());
            case CREDIT ->
                isInside(
                        hops,
                        hop,
                        tie,
                        graph.indexes().outerCredit(),
                        hops.view()::seesCredit,
                        graph.credit().amountUsd());
            case FUNDING, STAKE, CONTROL -> false;
        };
    }

    private int takeoverDay(int acquisition) {
        return view.isClosed(acquisition)
                ? view.controlDay(acquisition)
                : graph.acquisitions().announcedOn().get(acquisition);
    }

    private long participation(int participation) {
        boolean left = !estimates && view.money().basis(participation) == AmountBasis.EQUAL_SPLIT;
        return left ? Longs.MISSING : view.money().attributed(participation);
    }

    /** Up to the first containing fact that is out of view: what is part of that is an ordinary fact. */
    private static boolean isInside(FactHops hops, int hop, int tie, Ints outer, IntPredicate inView, Longs amounts) {
        for (int at = outer.get(hops.fact(tie)); at != Ints.MISSING && inView.test(at); at = outer.get(at)) {
            for (int other = hops.tieStart(hop); other < hops.tieEnd(hop); other++) {
                boolean contains = hops.tieKind(other) == hops.tieKind(tie) && hops.fact(other) == at;
                if (contains && hops.seesTie(other) && amounts.has(at)) {
                    return true;
                }
            }
        }
        return false;
    }
}
