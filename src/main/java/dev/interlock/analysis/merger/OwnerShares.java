package dev.interlock.analysis.merger;

import dev.interlock.graph.AmountBasis;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.StakeBasis;
import dev.interlock.traversal.FactReference;
import dev.interlock.traversal.FactReference.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who owns a firm: the latest stake in view, else participations divided by all that the firm raised. An owner whose
 * latest stake is none, or was taken over, owns nothing, whatever it once put in. Parties nobody named are no owners.
 * Where groups are folded, the firm is the one that stands for its group, what the members of a group own of it is added
 * up, and its own group owns nothing; shares in members are not shares of it.
 *
 * <p>Costs as much as the firm has stakes and investors.
 */
final class OwnerShares {
    private final GraphView folded;
    private final GraphView view;
    private final Graph graph;
    private final boolean estimates;

    OwnerShares(GraphView view, boolean estimates) {
        this.folded = view;
        this.view = view.unfolded();
        this.graph = this.view.graph();
        this.estimates = estimates;
    }

    /** The owners of a firm, by row. */
    List<OwnerShare> of(int firm) {
        if (!folded.stands(firm)) {
            return List.of();
        }
        TreeMap<Integer, OwnerShare> owners = new TreeMap<>();
        TreeSet<Integer> stated = new TreeSet<>();
        for (int stake : graph.indexes().stakesByOrganization().toArray(firm)) {
            int holder = graph.stakes().holder().get(stake);
            if (view.seesStake(stake) && graph.stakes().basis().is(stake, StakeBasis.HELD) && isOwner(holder, firm)) {
                stated.add(holder);
                if (view.holdsStake(stake)) {
                    owners.put(holder, stake(holder, stake));
                }
            }
        }
        participations(firm).forEach((investor, rows) -> {
            if (!stated.contains(investor)) {
                owners.put(investor, participations(firm, investor, rows));
            }
        });
        return together(firm, owners.values());
    }

    private List<OwnerShare> together(int firm, Collection<OwnerShare> owners) {
        TreeMap<Integer, OwnerShare> groups = new TreeMap<>();
        for (OwnerShare owner : owners) {
            int group = folded.representative(owner.owner());
            if (group != folded.representative(firm)) {
                groups.merge(group, owner.by(group), OwnerShare::and);
            }
        }
        return List.copyOf(groups.values());
    }

    private boolean isOwner(int organization, int firm) {
        return organization != firm && !graph.organizations().kind().is(organization, OrganizationKind.UNNAMED);
    }

    private OwnerShare stake(int holder, int stake) {
        return new OwnerShare(
                holder,
                graph.stakes().percent().get(stake) / 100,
                OwnerShare.Basis.STAKE,
                false,
                List.of(FactReference.of(graph, Table.STAKE, stake)));
    }

    private TreeMap<Integer, List<Integer>> participations(int firm) {
        TreeMap<Integer, List<Integer>> rows = new TreeMap<>();
        for (int round : graph.indexes().roundsByOrganization().toArray(firm)) {
            for (int row : graph.indexes().participationsByRound().toArray(round)) {
                int investor = graph.participations().investor().get(row);
                if (view.seesParticipation(row) && isOwner(investor, firm)) {
                    rows.computeIfAbsent(investor, unused -> new ArrayList<>()).add(row);
                }
            }
        }
        return rows;
    }

    private OwnerShare participations(int firm, int investor, List<Integer> rows) {
        long sum = Longs.MISSING;
        boolean estimated = false;
        List<FactReference> facts = new ArrayList<>();
        for (int row : rows) {
            boolean isEstimate = view.money().basis(row) == AmountBasis.EQUAL_SPLIT;
            long amount =
                    isEstimate && !estimates ? Longs.MISSING : view.money().attributed(row);
            if (amount != Longs.MISSING) {
                sum = sum == Longs.MISSING ? amount : sum + amount;
                estimated |= isEstimate;
            }
            facts.add(FactReference.of(graph, Table.PARTICIPATION, row));
        }
        return new OwnerShare(investor, share(firm, sum), OwnerShare.Basis.PARTICIPATIONS, estimated, facts);
    }

    private @Nullable Double share(int firm, long invested) {
        long raised = view.profile().totalRaised(firm);
        if (invested == Longs.MISSING || raised == Longs.MISSING || raised == 0) {
            return null;
        }
        return Math.min(1, (double) invested / raised);
    }
}
