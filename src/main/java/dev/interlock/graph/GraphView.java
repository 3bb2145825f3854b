package dev.interlock.graph;

import dev.interlock.graph.column.Enums;
import dev.interlock.graph.column.Ints;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.StakeBasis;
import dev.interlock.model.Status;
import java.lang.ref.SoftReference;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A graph seen at one date under one choice of trust. Nothing is copied: each question asks whether a row is in view.
 * Immutable, safe for any thread; what takes time to work out is worked out once, when first asked for.
 *
 * <p>Without a date all trusted facts are in view, also ended ones. With a date: facts announced on or before it, but
 * no contract or credit that ended before it, and no fact without a date. A rule is in view from the day it
 * is in force. Where the trust makes demands on sources, what does not meet them is out of view, rules and figures too;
 * what is assumed needs none. Of several facts that tell of one deal only the one on the trusted side is in view.
 * Organizations and sources are always in view.
 */
public final class GraphView {
    private final Graph graph;
    private final ViewSpec spec;
    private final boolean dated;
    private final int lastDay;
    private final int trusted;
    /** {@code null} where sources do not matter. */
    private final @Nullable Believed believed;

    /** {@code null} where no two facts tell of one deal, or all of them count. */
    private final @Nullable Sides sides;

    private final Overlay overlay;
    private final Money money;
    private final Profile profile;
    private final @Nullable GraphView unfolded;
    /** For each organization the one it is folded into; {@code null} where nothing is folded. */
    private final int @Nullable [] representative;

    private final Map<Class<?>, SoftReference<?>> derived = new ConcurrentHashMap<>();

    /** A view of the facts as they are. */
    public GraphView(Graph graph, ViewSpec spec) {
        this(graph, spec, Overlay.NONE);
        if (!spec.scenario().isEmpty()) {
            throw new IllegalArgumentException("a scenario needs its overlay");
        }
    }

    /**
     * A view of what a scenario assumes.
     *
     * @param graph holds what the scenario adds
     * @param overlay what it takes away; its rows are the graph's
     */
    public GraphView(Graph graph, ViewSpec spec, Overlay overlay) {
        this(null, null, graph, spec, overlay);
    }

    /** What a view shows when it is folded. */
    GraphView(GraphView unfolded, int[] representative, Graph graph, Overlay overlay) {
        this(unfolded, representative, graph, unfolded.spec(), overlay);
    }

    private GraphView(
            @Nullable GraphView unfolded,
            int @Nullable [] representative,
            Graph graph,
            ViewSpec spec,
            Overlay overlay) {
        this.unfolded = unfolded;
        this.representative = representative;
        this.graph = graph;
        this.spec = spec;
        this.overlay = overlay;
        this.dated = spec.asOf() != null;
        this.lastDay = spec.asOf() == null
                ? Integer.MAX_VALUE
                : Math.toIntExact(spec.asOf().toEpochDay());
        this.trusted = mask(spec);
        this.believed = Believed.of(graph, spec.trust().sourcing());
        this.money = new Money(this, unfolded == null ? null : unfolded.money);
        this.profile = new Profile(this);
        this.sides = unfolded == null ? Sides.of(this) : unfolded.sides;
    }

    public Graph graph() {
        return graph;
    }

    public ViewSpec spec() {
        return spec;
    }

    /** What is assumed beside the facts. */
    public Overlay overlay() {
        return overlay;
    }

    /** Amounts as they count in this view: attributed to investors, and each dollar once. */
    public Money money() {
        return money;
    }

    /** What follows about organizations from their facts in this view. */
    public Profile profile() {
        return profile;
    }

    /** The view of the organizations themselves; this one where nothing is folded, see {@link FoldedView}. */
    public GraphView unfolded() {
        return unfolded == null ? this : unfolded;
    }

    /** The organization that stands for an organization: itself, or the one it is folded into. */
    public int representative(int organization) {
        return representative == null ? organization : representative[organization];
    }

    /** Whether the organization stands for itself; one that does not has no facts here. */
    public boolean stands(int organization) {
        return representative(organization) == organization;
    }

    /**
     * What someone works out from this view alone, kept as long as the view and as memory allows: worked out when first
     * asked for, again where two ask at once, and not kept where it comes to nothing.
     *
     * @param make {@code null} where it could not be worked out
     */
    public <T> @Nullable T derived(Class<T> type, Supplier<@Nullable T> make) {
        SoftReference<?> kept = derived.get(type);
        Object known = kept == null ? null : kept.get();
        if (known == null) {
            known = make.get();
            if (known != null) {
                derived.put(type, new SoftReference<>(known));
            }
        }
        return type.cast(known);
    }

    public boolean seesRound(int round) {
        return (sides == null || !sides.rounds.get(round))
                && (believed == null || isBelieved(believed.rounds, overlay.rounds(), round))
                && sees(
                        overlay.rounds(),
                        graph.rounds().status(),
                        graph.rounds().announcedOn(),
                        round);
    }

    public boolean seesParticipation(int participation) {
        return !isWithdrawn(participation)
                && (believed == null || isBelieved(believed.participations, overlay.participations(), participation))
                && seesRound(graph.participations().round().get(participation));
    }

    /** Whether the scenario takes the investor out of the round. */
    boolean isWithdrawn(int participation) {
        return overlay.participations().isGone(participation, lastDay);
    }

    /** Whether the stake is known and trusted at the date; it may be out of date all the same. */
    public boolean seesStake(int stake) {
        return (believed == null || isBelieved(believed.stakes, overlay.stakes(), stake))
                && sees(
                        overlay.stakes(),
                        graph.stakes().status(),
                        graph.stakes().asOf(),
                        stake);
    }

    /**
     * Whether the stake is held at the date: in view, not merely possible, above zero, and neither followed by a later
     * one of the same holder nor ended by a closed takeover.
     */
    public boolean holdsStake(int stake) {
        if (unfolded != null) {
            return seesStake(stake) && unfolded.holdsStake(stake);
        }
        StakeTable stakes = graph.stakes();
        return seesStake(stake)
                && stakes.basis().is(stake, StakeBasis.HELD)
                && stakes.percent().get(stake) > 0
                && !isFollowed(stake)
                && !isEndedByTakeover(stake);
    }

    public boolean seesSupply(int agreement) {
        SupplyTable supply = graph.supply();
        return (sides == null || !sides.supply.get(agreement))
                && (believed == null || isBelieved(believed.supply, overlay.supply(), agreement))
                && sees(overlay.supply(), supply.status(), supply.announcedOn(), agreement)
                && runs(supply.endsOn(), agreement);
    }

    public boolean seesCredit(int agreement) {
        CreditTable credit = graph.credit();
        return (sides == null || !sides.credit.get(agreement))
                && (believed == null || isBelieved(believed.credit, overlay.credit(), agreement))
                && sees(overlay.credit(), credit.status(), credit.announcedOn(), agreement)
                && runs(credit.endsOn(), agreement);
    }

    public boolean seesAcquisition(int acquisition) {
        AcquisitionTable acquisitions = graph.acquisitions();
        return (sides == null || !sides.acquisitions.get(acquisition))
                && (believed == null || isBelieved(believed.acquisitions, overlay.acquisitions(), acquisition))
                && sees(overlay.acquisitions(), acquisitions.status(), acquisitions.announcedOn(), acquisition);
    }

    /** Whether the acquisition has closed at the date and is trusted. */
    public boolean isClosed(int acquisition) {
        return seesAcquisition(acquisition)
                && graph.acquisitions().status().is(acquisition, Status.CLOSED)
                && isReached(controlDay(acquisition));
    }

    /** The day control passes: the closing, or the announcement where the closing is not known. */
    public int controlDay(int acquisition) {
        AcquisitionTable acquisitions = graph.acquisitions();
        return acquisitions.closedOn().has(acquisition)
                ? acquisitions.closedOn().get(acquisition)
                : acquisitions.announcedOn().get(acquisition);
    }

    /**
     * Whether the parent named in the organization's own row owns it at the date: always, but before the first closed
     * takeover of the same pair.
     */
    public boolean holdsParent(int organization) {
        if (unfolded != null) {
            return graph.parent(organization) != Ints.MISSING && unfolded.holdsParent(organization);
        }
        if (overlay.parents().isGone(organization, lastDay)) {
            return false;
        }
        int parent = graph.parent(organization);
        if (parent == Ints.MISSING || !dated) {
            return parent != Ints.MISSING;
        }
        AcquisitionTable acquisitions = graph.acquisitions();
        int first = Integer.MAX_VALUE;
        for (int takeover : graph.indexes().acquisitionsByTarget().toArray(organization)) {
            boolean samePair = acquisitions.acquirer().get(takeover) == parent;
            boolean closed = acquisitions.status().is(takeover, Status.CLOSED);
            if (samePair && closed && Takeovers.givesControl(acquisitions, takeover)) {
                first = Math.min(first, controlDay(takeover));
            }
        }
        return first == Integer.MAX_VALUE || first <= lastDay;
    }

    public boolean seesFinancials(int financials) {
        return !overlay.financials().isGone(financials, lastDay)
                && (believed == null || isBelieved(believed.financials, overlay.financials(), financials))
                && isReached(graph.financials().periodEnd().get(financials));
    }

    /** Whether the rule is in force at the date; without a date every rule is seen, with one none whose day is unknown. */
    public boolean seesRegulation(int regulation) {
        return (believed == null || believed.regulations.get(regulation))
                && isReached(graph.regulations().inForceOn().get(regulation));
    }

    /** Whether the scenario lets the takeover give no control any more. */
    boolean isReleased(int acquisition) {
        return overlay.control().isGone(acquisition, lastDay);
    }

    /**
     * What is left of a value put on an organization on a day, after the scenario's write-downs; in whole dollars,
     * rounded down.
     */
    public long writtenDown(int organization, int day, long dollars) {
        double left = 1;
        for (Overlay.WriteDown down : overlay.writeDowns()) {
            boolean holds = down.organization() == organization && day <= down.day() && down.day() <= lastDay;
            left *= holds ? 1 - down.share() : 1;
        }
        return left == 1 ? dollars : (long) Math.floor(dollars * left);
    }

    /** Whether the tie's fact is in view. A stake's tie is in view only while the stake is held. */
    public boolean seesTie(int tie) {
        Ties ties = graph.ties();
        int fact = ties.fact(tie);
        return switch (ties.kind(tie)) {
            case FUNDING -> seesParticipation(fact);
            case STAKE -> holdsStake(fact);
            case CREDIT -> seesCredit(fact);
            case SUPPLY -> seesSupply(fact);
            case CONTROL -> fact < 0 ? holdsParent(-1 - fact) : seesAcquisition(fact);
        };
    }

    /** What is assumed is trusted. */
    private boolean sees(Layer layer, Enums<Status> status, Ints day, int row) {
        return ((trusted & 1 << status.ordinal(row)) != 0 || layer.isAssumed(row))
                && isReached(day.get(row))
                && !layer.isGone(row, lastDay);
    }

    private static boolean isBelieved(BitSet rows, Layer layer, int row) {
        return rows.get(row) || layer.isAssumed(row);
    }

    private boolean isReached(int day) {
        return !dated || (day != Ints.MISSING && day <= lastDay);
    }

    private boolean runs(Ints endsOn, int row) {
        return !dated || !endsOn.has(row) || endsOn.get(row) >= lastDay;
    }

    private boolean isFollowed(int stake) {
        StakeTable stakes = graph.stakes();
        int holder = stakes.holder().get(stake);
        int organization = stakes.organization().get(stake);
        for (int next = stake + 1; next < stakes.size(); next++) {
            if (stakes.holder().get(next) != holder || stakes.organization().get(next) != organization) {
                return false;
            }
            if (seesStake(next) && stakes.basis().is(next, StakeBasis.HELD)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEndedByTakeover(int stake) {
        AcquisitionTable acquisitions = graph.acquisitions();
        int organization = graph.stakes().organization().get(stake);
        int day = graph.stakes().asOf().get(stake);
        var takeovers = graph.indexes().acquisitionsByTarget();
        for (int i = takeovers.start(organization); i < takeovers.end(organization); i++) {
            int takeover = takeovers.at(i);
            boolean whole = acquisitions.kind().is(takeover, AcquisitionKind.ACQUISITION)
                    || acquisitions.kind().is(takeover, AcquisitionKind.MERGER);
            if (whole && isClosed(takeover) && controlDay(takeover) > day) {
                return true;
            }
        }
        return false;
    }

    private static int mask(ViewSpec spec) {
        int mask = 0;
        for (Status status : spec.trust().statuses().isEmpty()
                ? EnumSet.noneOf(Status.class)
                : EnumSet.copyOf(spec.trust().statuses())) {
            mask |= 1 << status.ordinal();
        }
        return mask;
    }
}
