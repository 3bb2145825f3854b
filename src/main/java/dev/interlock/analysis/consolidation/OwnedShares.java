package dev.interlock.analysis.consolidation;

import dev.interlock.graph.AcquisitionTable;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.StakeTable;
import dev.interlock.graph.Takeovers;
import dev.interlock.graph.column.Ints;
import dev.interlock.model.Key;
import dev.interlock.model.OrganizationKind;
import dev.interlock.traversal.FactReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The shares of capital that facts in view say who holds of whom, W. The latest stake held counts. The acquirer of the
 * latest closed acquisition or merger holds what others do not hold by later stakes, all of it where there are none,
 * unless a later stake of its own says otherwise. A majority stake without a row for the stake is unknown, and then so
 * is what an earlier acquirer kept. Participations never enter. Nobody holds a part of a party that nobody named.
 *
 * <p>Definition: Interlock's measures, section 3, "W, fixed". Costs a look at stakes and takeovers.
 */
final class OwnedShares {
    private final GraphView view;
    private final Graph graph;
    private final Shares.Builder held = new Shares.Builder();
    private final Shares.Builder voted = new Shares.Builder();
    /** The stake behind each share, or -1 less the acquisition. */
    private final Ints.Builder facts = new Ints.Builder();

    private final Ints.Builder unknown = new Ints.Builder();
    private final Shares shares;
    private final Shares votes;
    private final int[] fact;
    private final int[] unknownDeals;

    OwnedShares(GraphView view) {
        this.view = view;
        this.graph = view.graph();
        int organizations = graph.organizations().size();
        for (int organization = 0; organization < organizations; organization++) {
            if (!graph.organizations().kind().is(organization, OrganizationKind.UNNAMED)) {
                addSharesOf(organization);
            }
        }
        this.shares = held.build(organizations);
        this.votes = voted.build(organizations);
        this.fact = facts.freeze().toArray();
        this.unknownDeals = unknown.freeze().toArray();
    }

    /** Over rows of organizations. */
    Shares shares() {
        return shares;
    }

    /** What the same entries hold of the votes: as stated, else as of the capital. */
    Shares votes() {
        return votes;
    }

    FactReference fact(int entry) {
        return fact[entry] >= 0
                ? FactReference.of(graph, FactReference.Table.STAKE, fact[entry])
                : FactReference.of(graph, FactReference.Table.ACQUISITION, -1 - fact[entry]);
    }

    /** Facts behind what is held of an organization. */
    List<FactReference> factsOn(int organization) {
        List<FactReference> references = new ArrayList<>();
        shares.byOrganization().forEach(organization, entry -> references.add(fact(entry)));
        return references;
    }

    /** The closed majority stakes in one of these organizations whose size nobody says. */
    List<Key> unknownAmong(int[] organizations) {
        return Arrays.stream(unknownDeals)
                .filter(deal -> Arrays.binarySearch(
                                organizations, graph.acquisitions().target().get(deal))
                        >= 0)
                .mapToObj(deal -> Key.of(graph.acquisitions().key().require(deal)))
                .sorted()
                .toList();
    }

    private void addSharesOf(int organization) {
        int takeover = Takeovers.latest(view, organization);
        double later = 0;
        StakeTable stakes = graph.stakes();
        for (int stake : graph.indexes().stakesByOrganization().toArray(organization)) {
            if (view.holdsStake(stake)) {
                double votes = stakes.votesPercent().has(stake)
                        ? stakes.votesPercent().get(stake)
                        : stakes.percent().get(stake);
                add(stakes.holder().get(stake), organization, stakes.percent().get(stake) / 100, votes / 100, stake);
                later += stakes.percent().get(stake) / 100;
            }
        }
        if (takeover != Ints.MISSING && !Takeovers.isStated(view, takeover)) {
            AcquisitionTable deals = graph.acquisitions();
            if (!Takeovers.isWhole(deals, takeover)) {
                unknown.add(takeover);
            } else if (later < 1) {
                // Holds nothing but stakes that are not older: the takeover ended the others.
                add(deals.acquirer().get(takeover), organization, 1 - later, 1 - later, -1 - takeover);
            }
        }
    }

    private void add(int holder, int organization, double share, double votes, int row) {
        held.add(holder, organization, share);
        voted.add(holder, organization, votes);
        facts.add(row);
    }
}
