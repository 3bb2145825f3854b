package dev.interlock.scenario;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.StakeTable;
import dev.interlock.graph.Takeovers;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.model.Key;

/** Who holds what in a view. Each answer costs a look at the organization's stakes and takeovers. */
final class Holdings {
    private final GraphView view;
    private final Graph graph;

    Holdings(GraphView view) {
        this.view = view;
        this.graph = view.graph();
    }

    Holding of(int holder, int organization, boolean assumed) {
        int latest = Takeovers.latest(view, organization);
        boolean takesPart = latest != Ints.MISSING
                && graph.acquisitions().acquirer().get(latest) == holder
                && !isGivenUp(holder, organization, latest);
        boolean parent = graph.parent(organization) == holder && view.holdsParent(organization);
        return new Holding(
                percent(holder, organization),
                takesPart ? latest : -1,
                assumed || (takesPart && Takeovers.isWhole(graph.acquisitions(), latest)),
                parent,
                assumed);
    }

    double percent(Key holder, Key organization) {
        return percent(
                graph.organizations().find(holder.text()), graph.organizations().find(organization.text()));
    }

    /** The sum of the percentages that others hold. */
    double othersPercent(Key holder, int organization) {
        int own = graph.organizations().find(holder.text());
        StakeTable stakes = graph.stakes();
        Index held = graph.indexes().stakesByOrganization();
        double sum = 0;
        for (int i = held.start(organization); i < held.end(organization); i++) {
            int stake = held.at(i);
            if (stakes.holder().get(stake) != own && view.holdsStake(stake)) {
                sum += stakes.percent().get(stake);
            }
        }
        return sum;
    }

    private double percent(int holder, int organization) {
        int stake = Takeovers.latestStake(view, holder, organization);
        return stake != Ints.MISSING && view.holdsStake(stake)
                ? graph.stakes().percent().get(stake)
                : 0;
    }

    /** Whether the acquirer's latest stake, not older than the takeover, is nothing. */
    private boolean isGivenUp(int holder, int organization, int takeover) {
        int stake = Takeovers.latestStake(view, holder, organization);
        return stake != Ints.MISSING
                && graph.stakes().percent().get(stake) == 0
                && graph.stakes().asOf().get(stake) >= view.controlDay(takeover);
    }
}
