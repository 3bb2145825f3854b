package dev.interlock.analysis.consolidation;

import dev.interlock.graph.AcquisitionTable;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.StakeTable;
import dev.interlock.graph.Takeovers;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.Key;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Percent;
import dev.interlock.traversal.Arcs;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who controls whom in a view. X controls Y by the latest closed acquisition, merger or majority stake in view (by the
 * day it closed, else was announced, then by key); else by more than half of the votes, held together with what X
 * controls; else as the parent that Y's own row names. Announced, reported and cancelled deals, licences with hires and
 * acqui-hires give no control. A takeover ends when a later stake says that the acquirer holds nothing any more.
 *
 * <p>Definition: Interlock's measures, section 3; threshold control after Vitali, Glattfelder and Battiston 2011, see
 * {@link MajorityControl}. Nobody controls a person. That a parent needs the absence of a majority, which may itself rest on parents, is solved by
 * the alternating fixpoint (Van Gelder 1993); where a parent would be refuted only by a majority that rests on it, both
 * stand. Parties nobody named control nothing and are controlled by nobody; what they took over has no known
 * controller.
 *
 * <p>Cost: organizations, their takeovers and stakes once, then a few rounds of {@link MajorityControl}. Immutable once
 * made, safe for any thread. Organizations are handed over as keys; an unknown one has no relations.
 */
public final class Control {
    private final GraphView view;
    private final Graph graph;
    /** The rows of the organizations looked at, ascending; all else counts nodes by their place here. */
    private final int[] organizations;
    /** For each node the takeover that decides it, {@link Ints#MISSING} for none. */
    private final int[] takeover;

    private final Shares votes;
    private final MajorityControl relation;
    private final BitSet byParent;
    private final @Nullable Cut cut;

    private Control(GraphView view, int[] organizations, Budget budget) {
        this.view = view;
        this.graph = view.graph();
        this.organizations = organizations;
        this.takeover = Arrays.stream(organizations).map(this::latestTakeover).toArray();
        this.votes = votes();
        this.byParent = new BitSet();
        this.relation = relation(budget);
        this.cut = budget.cut();
    }

    /** Control of all organizations of a view. */
    public static Control of(GraphView view, Budget budget) {
        int all = view.graph().organizations().size();
        return new Control(view, IntStream.range(0, all).toArray(), budget);
    }

    /**
     * Control among some organizations only.
     *
     * @param organizations their rows, ascending; right for those whose possible controllers are all among them
     */
    static Control among(GraphView view, int[] organizations, Budget budget) {
        return new Control(view, organizations, budget);
    }

    public GraphView view() {
        return view;
    }

    /** Why control may be incomplete, {@code null} where it is complete. */
    public @Nullable Cut cut() {
        return cut;
    }

    /** Who controls the organization directly, by key: mostly nobody or one. */
    public List<ControlRelation> controllersOf(Key organization) {
        int node = node(organization);
        return node < 0 ? List.of() : controllersOf(node);
    }

    /** Whom the organization controls directly, by key. */
    public List<ControlRelation> controlledBy(Key organization) {
        int node = node(organization);
        if (node < 0) {
            return List.of();
        }
        Arcs arcs = relation.arcs();
        return IntStream.range(arcs.outStart(node), arcs.outEnd(node))
                .map(arcs::target)
                .sorted()
                .mapToObj(target -> relation(node, target))
                .toList();
    }

    /** All that the organization controls, directly or through others, with the votes held in it all together. */
    public SortedMap<Key, Double> jointVotes(Key controller) {
        SortedMap<Key, Double> joint = new TreeMap<>();
        int node = node(controller);
        if (node >= 0) {
            relation.jointShares(node).forEach((target, share) -> joint.put(key(target), share));
        }
        return joint;
    }

    /** All direct relations, by controlled organization, then controller. */
    public List<ControlRelation> relations() {
        return IntStream.range(0, organizations.length)
                .boxed()
                .flatMap(node -> controllersOf(node).stream())
                .toList();
    }

    List<ControlRelation> controllersOf(int node) {
        Arcs arcs = relation.arcs();
        return IntStream.range(arcs.inStart(node), arcs.inEnd(node))
                .map(arcs::source)
                .sorted()
                .mapToObj(source -> relation(source, node))
                .toList();
    }

    /** All nodes that a node controls, directly or through others. */
    BitSet controlled(int node) {
        return relation.controlled(node);
    }

    /** From controller to controlled, over nodes. */
    Arcs arcs() {
        return relation.arcs();
    }

    int nodes() {
        return organizations.length;
    }

    /** The node of an organization, negative where it is unknown or not among those looked at. */
    int node(Key organization) {
        int row = graph.organizations().find(organization.text());
        return row < 0 ? -1 : node(row);
    }

    int node(int row) {
        return Arrays.binarySearch(organizations, row);
    }

    int row(int node) {
        return organizations[node];
    }

    Key key(int node) {
        return Key.of(graph.organizations().key().require(organizations[node]));
    }

    boolean is(int node, OrganizationKind kind) {
        return graph.organizations().kind().is(organizations[node], kind);
    }

    private MajorityControl relation(Budget budget) {
        BitSet settled = new BitSet();
        BitSet parents = new BitSet();
        for (int node = 0; node < organizations.length; node++) {
            boolean isSettled = takeover[node] != Ints.MISSING || !canBeControlled(node);
            settled.set(node, isSettled);
            parents.set(node, !isSettled && parent(node) != Ints.MISSING);
        }
        // Most: control if every parent counts that is not surely refuted; least: if none counts that may be refuted.
        MajorityControl most = relation(settled, parents, parents, budget);
        BitSet counted = parents;
        while (!most.decided().isEmpty() && budget.cut() == null) {
            MajorityControl least = relation(settled, parents, without(parents, most.decided()), budget);
            counted = without(parents, least.decided());
            MajorityControl next = relation(settled, parents, counted, budget);
            boolean stable = next.decided().equals(most.decided());
            most = next;
            if (stable) {
                break;
            }
        }
        byParent.or(counted);
        return most;
    }

    private MajorityControl relation(BitSet settled, BitSet parents, BitSet counted, Budget budget) {
        int[] controller = new int[organizations.length];
        for (int node = 0; node < controller.length; node++) {
            controller[node] = counted.get(node) ? parent(node) : acquirer(node);
        }
        return MajorityControl.of(votes, controller, settled, parents, budget);
    }

    private boolean canBeControlled(int node) {
        return !is(node, OrganizationKind.UNNAMED) && !is(node, OrganizationKind.PERSON);
    }

    private static BitSet without(BitSet all, BitSet some) {
        BitSet rest = (BitSet) all.clone();
        rest.andNot(some);
        return rest;
    }

    private int parent(int node) {
        int row = organizations[node];
        return view.holdsParent(row) ? named(graph.parent(row)) : Ints.MISSING;
    }

    private int acquirer(int node) {
        return takeover[node] == Ints.MISSING || !canBeControlled(node)
                ? Ints.MISSING
                : named(graph.acquisitions().acquirer().get(takeover[node]));
    }

    /** The node of an organization that has a name and is looked at. */
    private int named(int row) {
        int node = node(row);
        return node < 0 || is(node, OrganizationKind.UNNAMED) ? Ints.MISSING : node;
    }

    private int latestTakeover(int organization) {
        int latest = Takeovers.latest(view, organization);
        return latest != Ints.MISSING && isGivenUp(latest) ? Ints.MISSING : latest;
    }

    /** Whether the acquirer's latest stake in the target, not older than the takeover, is nothing. */
    private boolean isGivenUp(int acquisition) {
        AcquisitionTable acquisitions = graph.acquisitions();
        int stake = Takeovers.latestStake(
                view,
                acquisitions.acquirer().get(acquisition),
                acquisitions.target().get(acquisition));
        return stake != Ints.MISSING
                && graph.stakes().percent().get(stake) == 0
                && graph.stakes().asOf().get(stake) >= view.controlDay(acquisition);
    }

    private Shares votes() {
        Shares.Builder held = new Shares.Builder();
        StakeTable stakes = graph.stakes();
        Index byOrganization = graph.indexes().stakesByOrganization();
        for (int node = 0; node < organizations.length; node++) {
            int row = organizations[node];
            for (int i = byOrganization.start(row); i < byOrganization.end(row); i++) {
                int stake = byOrganization.at(i);
                int holder = named(stakes.holder().get(stake));
                if (holder != Ints.MISSING && holder != node && view.holdsStake(stake)) {
                    held.add(holder, node, votesPercent(stake) / 100);
                }
            }
        }
        return held.build(organizations.length);
    }

    private double votesPercent(int stake) {
        StakeTable stakes = graph.stakes();
        return stakes.votesPercent().has(stake)
                ? stakes.votesPercent().get(stake)
                : stakes.percent().get(stake);
    }

    private ControlRelation relation(int controller, int controlled) {
        int deal = takeover[controlled];
        if (deal != Ints.MISSING) {
            AcquisitionKind kind = graph.acquisitions().kind().get(deal);
            return new ControlRelation(
                    key(controller),
                    key(controlled),
                    new ControlReason.Takeover(
                            Key.of(graph.acquisitions().key().require(deal)),
                            kind == null ? AcquisitionKind.ACQUISITION : kind),
                    date(view.controlDay(deal)));
        }
        List<ControlReason.Holding> holdings = holdings(controller, controlled);
        double sum = holdings.stream().mapToDouble(held -> held.votes().value()).sum();
        if (byParent.get(controlled) && !MajorityControl.isMajority(sum / 100)) {
            return new ControlRelation(key(controller), key(controlled), new ControlReason.Parent(), null);
        }
        return new ControlRelation(
                key(controller),
                key(controlled),
                new ControlReason.Majority(sum, holdings),
                ControlReason.latest(holdings));
    }

    private List<ControlReason.Holding> holdings(int controller, int controlled) {
        StakeTable stakes = graph.stakes();
        BitSet together = relation.controlled(controller);
        together.set(controller);
        together.clear(controlled);
        List<ControlReason.Holding> holdings = new ArrayList<>();
        graph.indexes().stakesByOrganization().forEach(organizations[controlled], stake -> {
            int holder = named(stakes.holder().get(stake));
            if (holder != Ints.MISSING && together.get(holder) && view.holdsStake(stake)) {
                holdings.add(new ControlReason.Holding(
                        Key.of(stakes.key().require(stake)),
                        key(holder),
                        Percent.of(votesPercent(stake)),
                        stakes.votesPercent().has(stake),
                        LocalDate.ofEpochDay(stakes.asOf().get(stake))));
            }
        });
        return holdings;
    }

    private static @Nullable LocalDate date(int day) {
        return day == Ints.MISSING ? null : LocalDate.ofEpochDay(day);
    }
}
