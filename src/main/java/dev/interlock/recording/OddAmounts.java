package dev.interlock.recording;

import dev.interlock.graph.EntityReader;
import dev.interlock.graph.Graph;
import dev.interlock.model.Acquisition;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Fact;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Participation;
import dev.interlock.model.Stake;
import dev.interlock.model.StakeBasis;
import dev.interlock.model.SupplyAgreement;
import dev.interlock.model.Usd;
import dev.interlock.store.EntityId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Amounts that were perhaps typed in millions, in another currency, or beside another fact. */
final class OddAmounts {
    private static final long LEAST = 10_000;
    private static final long MOST = 1_000_000_000_000L;
    private static final double WHOLE = 100.0001;

    private OddAmounts() {}

    static void doubts(Graph graph, Fact fact, List<Doubt> doubts) {
        if (fact instanceof FundingRound it) {
            size("amountUsd", it.amount(), doubts);
            if (it.amount() != null
                    && it.postMoneyValuation() != null
                    && it.amount().compareTo(it.postMoneyValuation()) > 0) {
                doubts.add(doubt(
                        "postMoneyValuationUsd", "the round raised more than the company is worth after it", null));
            }
        } else if (fact instanceof Participation it) {
            size("amountUsd", it.amount(), doubts);
            partOfRound(graph, it, doubts);
        } else if (fact instanceof SupplyAgreement it) {
            size("valueUsd", it.value(), doubts);
        } else if (fact instanceof CreditAgreement it) {
            size("amountUsd", it.amount(), doubts);
        } else if (fact instanceof Acquisition it) {
            size("priceUsd", it.price(), doubts);
        } else if (fact instanceof Stake it) {
            allStakes(graph, it, doubts);
        }
    }

    private static void size(String field, @Nullable Usd amount, List<Doubt> doubts) {
        if (amount != null && amount.dollars() > 0 && amount.dollars() < LEAST) {
            doubts.add(doubt(field, amount.dollars() + " US dollars is little; amounts are whole dollars", null));
        } else if (amount != null && amount.dollars() > MOST) {
            doubts.add(doubt(field, amount.dollars() + " US dollars is over a trillion", null));
        }
    }

    private static void partOfRound(Graph graph, Participation participation, List<Doubt> doubts) {
        int round = graph.rounds().find(participation.round().text());
        Usd all = round < 0 ? null : new EntityReader(graph).round(round).amount();
        if (all != null
                && participation.amount() != null
                && participation.amount().compareTo(all) > 0) {
            doubts.add(doubt(
                    "amountUsd",
                    "more than the whole round, " + all.dollars() + " USD",
                    new EntityId(FundingRound.class, participation.round())));
        }
    }

    /** The latest stakes of all holders together. */
    private static void allStakes(Graph graph, Stake stake, List<Doubt> doubts) {
        int organization = graph.organizations().find(stake.organization().text());
        Map<Integer, Double> latest = new HashMap<>();
        if (organization >= 0 && stake.basis() == StakeBasis.HELD) {
            graph.indexes().stakesByOrganization().forEach(organization, row -> {
                if (graph.stakes().basis().is(row, StakeBasis.HELD)) {
                    latest.put(
                            graph.stakes().holder().get(row),
                            graph.stakes().percent().get(row));
                }
            });
        }
        double sum = latest.values().stream().mapToDouble(percent -> percent).sum();
        if (sum > WHOLE) {
            doubts.add(doubt("percent", "the latest stakes of all holders come to " + sum + " percent", null));
        }
    }

    private static Doubt doubt(String field, String message, @Nullable EntityId other) {
        return new Doubt(Doubt.Kind.IMPLAUSIBLE_AMOUNT, field, message, other);
    }
}
