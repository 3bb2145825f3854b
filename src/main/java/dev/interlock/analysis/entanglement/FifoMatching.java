package dev.interlock.analysis.entanglement;

import dev.interlock.model.Usd;
import dev.interlock.traversal.HopFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Matches investments with purchases that do not come before them: purchases in order of date take from investments in
 * order of date, each dollar used once. First in, first out leaves no dollar unmatched that another order would match.
 *
 * <p>Ties of date go by kind, then key. Facts without a date or an amount take no part. Linear after sorting.
 */
final class FifoMatching {
    /** By date, then kind, then key; without a date last. */
    static final Comparator<HopFact> BY_DATE = Comparator.comparing(
                    HopFact::date, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(HopFact::kind)
            .thenComparing(HopFact::key);

    private FifoMatching() {}

    static List<Match> match(List<HopFact> investments, List<HopFact> purchases, boolean sameDay) {
        List<Lot> lots = lots(investments);
        List<Match> matches = new ArrayList<>();
        int oldest = 0;
        for (Lot purchase : lots(purchases)) {
            for (int at = oldest;
                    at < lots.size() && purchase.left > 0 && lots.get(at).precedes(purchase, sameDay);
                    at++) {
                Lot investment = lots.get(at);
                long amount = Math.min(investment.left, purchase.left);
                investment.left -= amount;
                purchase.left -= amount;
                if (amount > 0) {
                    matches.add(new Match(
                            investment.fact.key(),
                            investment.date,
                            purchase.fact.key(),
                            purchase.date,
                            Usd.of(amount)));
                }
                oldest = investment.left == 0 ? at + 1 : oldest;
            }
        }
        return matches;
    }

    private static List<Lot> lots(List<HopFact> facts) {
        List<Lot> lots = new ArrayList<>();
        for (HopFact fact : facts.stream().sorted(BY_DATE).toList()) {
            if (fact.date() != null && fact.amount() != null) {
                lots.add(new Lot(fact, fact.date(), fact.amount().dollars()));
            }
        }
        return lots;
    }

    /** What is left to match of a fact. */
    private static final class Lot {
        private final HopFact fact;
        private final LocalDate date;
        private long left;

        Lot(HopFact fact, LocalDate date, long amount) {
            this.fact = fact;
            this.date = date;
            this.left = amount;
        }

        boolean precedes(Lot purchase, boolean sameDay) {
            return date.isBefore(purchase.date) || (sameDay && date.equals(purchase.date));
        }
    }
}
