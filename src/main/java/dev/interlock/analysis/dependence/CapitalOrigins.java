package dev.interlock.analysis.dependence;

import dev.interlock.graph.AmountBasis;
import dev.interlock.graph.CreditTable;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Longs;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Works out {@link CapitalOrigin} of some organizations together; costs their rounds and credits. Each dollar once. */
final class CapitalOrigins {
    private final GraphView view;
    private final Graph graph;
    private final boolean estimates;
    /** Known dollars by giver. */
    private final Map<Integer, Long> known = new TreeMap<>();

    private final BitSet unknown = new BitSet();
    private long estimated;

    private CapitalOrigins(GraphView view, boolean estimates) {
        this.view = view;
        this.graph = view.graph();
        this.estimates = estimates;
    }

    /** Equity, then debt. */
    static List<CapitalOrigin> of(GraphView view, int[] members, boolean estimates) {
        CapitalOrigins equity = new CapitalOrigins(view, estimates);
        CapitalOrigins debt = new CapitalOrigins(view, estimates);
        for (int member : members) {
            equity.addRounds(member);
            debt.addCredit(member);
        }
        return List.of(equity.result(CapitalOrigin.Kind.EQUITY), debt.result(CapitalOrigin.Kind.DEBT));
    }

    private void addRounds(int member) {
        Index participations = graph.indexes().participationsByRound();
        for (int round : graph.indexes().roundsByOrganization().toArray(member)) {
            participations.forEach(round, participation -> {
                if (view.seesParticipation(participation)) {
                    addParticipation(participation);
                }
            });
        }
    }

    private void addParticipation(int participation) {
        int investor = graph.participations().investor().get(participation);
        long usd = view.money().attributed(participation);
        boolean estimate = view.money().basis(participation) == AmountBasis.EQUAL_SPLIT;
        if (usd == Longs.MISSING || (estimate && !estimates)) {
            unknown.set(investor);
        } else {
            known.merge(investor, usd, Long::sum);
            estimated += estimate ? usd : 0;
        }
    }

    private void addCredit(int member) {
        CreditTable credit = graph.credit();
        for (int agreement : graph.indexes().creditByRecipient().toArray(member)) {
            if (view.profile().lends(agreement) && !view.money().isCreditElsewhere(agreement)) {
                int provider = credit.provider().get(agreement);
                if (credit.amountUsd().has(agreement)) {
                    known.merge(provider, credit.amountUsd().get(agreement), Long::sum);
                } else {
                    unknown.set(provider);
                }
            }
        }
    }

    private CapitalOrigin result(CapitalOrigin.Kind kind) {
        long sum = known.values().stream().mapToLong(Long::longValue).sum();
        known.keySet().forEach(unknown::clear);
        List<Integer> givers = new ArrayList<>(known.keySet());
        unknown.stream().forEach(givers::add);
        Parts parts = new Parts(graph.organizations(), sum > 0);
        for (int giver : givers) {
            double share = sum == 0 ? 0 : (double) known.getOrDefault(giver, 0L) / sum;
            parts.add(giver, share, 1. / givers.size());
        }
        return new CapitalOrigin(
                kind,
                known.isEmpty() ? null : Long.valueOf(sum),
                estimated,
                unknown.cardinality(),
                parts.byCountry(),
                parts.byBloc());
    }
}
