package dev.interlock.analysis.contagion;

import dev.interlock.api.PlainFacts;
import dev.interlock.api.PlainFacts.Thing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Contagion as measures define it, over facts as a plain reading gives them: every organization looked at in
 * every round. The plain way, without the code under test.
 */
public final class PlainContagion {
    public record Tie(String holder, String target, double usd) {}

    public final List<Tie> ties = new ArrayList<>();
    public final Map<String, Double> equity = new TreeMap<>();
    public final Map<String, Double> share = new TreeMap<>();
    public final Map<String, Double> loss = new TreeMap<>();
    private final PlainFacts facts;

    public PlainContagion(PlainFacts facts, Set<String> channels) {
        this.facts = facts;
        if (channels.contains("EQUITY")) {
            facts.all("Organization").forEach(this::shares);
        }
        if (channels.contains("CREDIT")) {
            credit();
        }
        if (channels.contains("PURCHASES")) {
            purchases();
        }
        facts.all("Organization").forEach(one -> {
            Long known = bookEquity(one);
            known = known == null ? one.number("latestValuationUsd") : known;
            if (known != null && known > 0 && !one.text("kind").equals("UNNAMED")) {
                equity.put(one.key, known.doubleValue());
            }
        });
        ties.removeIf(tie -> tie.holder().equals(tie.target()));
    }

    private static @Nullable Long bookEquity(Thing one) {
        return one.lists.get("financials").stream()
                .filter(figures -> figures.number("equityUsd") != null)
                .max(Comparator.comparing(figures -> figures.text("periodEnd")))
                .map(figures -> figures.number("equityUsd"))
                .orElse(null);
    }

    private void shares(Thing company) {
        Long value = company.number("latestValuationUsd");
        Thing takeover = takeover(company);
        Set<String> valued = new TreeSet<>();
        double held = 0;
        for (Thing stake : facts.seen("Stake")) {
            if (stake.to("organization") == company && (Boolean) stake.value("held")) {
                double part = (Double) stake.value("percent") / 100;
                held += part;
                if (value != null) {
                    valued.add(stake.to("holder").key);
                    ties.add(new Tie(stake.to("holder").key, company.key, part * value));
                }
            }
        }
        if (takeover != null && held < 1 && !statesStake(takeover)) {
            String acquirer = takeover.to("acquirer").key;
            if (isWhole(takeover) && value != null) {
                valued.add(acquirer);
                ties.add(new Tie(acquirer, company.key, (1 - held) * value));
            } else if (takeover.number("priceUsd") != null) {
                ties.add(new Tie(acquirer, company.key, takeover.number("priceUsd")));
            }
        }
        for (Thing part : facts.seen("Participation")) {
            Long paid = part.number("attributedUsd");
            if (part.to("round").to("organization") == company
                    && paid != null
                    && !valued.contains(part.to("investor").key)
                    && !isSold(part, takeover)
                    && !hasLeft(part, company)) {
                ties.add(new Tie(part.to("investor").key, company.key, paid));
            }
        }
    }

    private @Nullable Thing takeover(Thing company) {
        return facts.seen("Acquisition").stream()
                .filter(deal ->
                        deal.to("target") == company && deal.text("status").equals("CLOSED"))
                .filter(deal ->
                        Set.of("ACQUISITION", "MERGER", "MAJORITY_STAKE").contains(deal.text("kind")))
                .max(Comparator.comparing(PlainContagion::controlDay).thenComparing(deal -> deal.key))
                .orElse(null);
    }

    private static String controlDay(Thing deal) {
        String closed = deal.text("closedOn");
        String day = closed == null ? deal.text("announcedOn") : closed;
        return day == null ? "" : day;
    }

    private static boolean isWhole(Thing deal) {
        return !deal.text("kind").equals("MAJORITY_STAKE");
    }

    private Stream<Thing> stakes(Thing holder, Thing company) {
        return facts.seen("Stake").stream()
                .filter(stake -> stake.to("holder") == holder && stake.to("organization") == company)
                .filter(stake -> stake.text("basis").equals("HELD"));
    }

    private boolean statesStake(Thing deal) {
        return stakes(deal.to("acquirer"), deal.to("target"))
                .anyMatch(stake -> stake.text("asOf").compareTo(controlDay(deal)) >= 0);
    }

    private static boolean isSold(Thing part, @Nullable Thing takeover) {
        String day = part.text("announcedOn");
        return takeover != null && isWhole(takeover) && (day == null ? "" : day).compareTo(controlDay(takeover)) < 0;
    }

    private boolean hasLeft(Thing part, Thing company) {
        String day = part.text("announcedOn");
        Thing latest = stakes(part.to("investor"), company)
                .max(Comparator.comparing(stake -> stake.text("asOf")))
                .orElse(null);
        return latest != null
                && (Double) latest.value("percent") == 0
                && latest.text("asOf").compareTo(day == null ? "" : day) >= 0;
    }

    private void credit() {
        for (Thing row : facts.seen("CreditAgreement")) {
            boolean owed = Set.of("LOAN", "BOND", "LEASE").contains(row.text("instrument"));
            Long usd = row.text("instrument").equals("LEASE") ? row.number("contingentUsd") : row.number("amountUsd");
            if (owed && usd != null && !PlainFacts.isCountedElsewhere(row)) {
                ties.add(new Tie(row.to("provider").key, row.to("recipient").key, usd));
            }
        }
    }

    private void purchases() {
        for (Thing row : facts.seen("SupplyAgreement")) {
            String from = row.text("startsOn");
            String to = row.text("endsOn");
            Long usd = row.number("valueUsd");
            if (from != null && to != null && usd != null && !PlainFacts.isCountedElsewhere(row)) {
                ties.add(new Tie(row.to("supplier").key, row.to("customer").key, usd / years(from, to)));
            }
        }
    }

    private static double years(String from, String to) {
        LocalDate day = LocalDate.parse(from);
        LocalDate end = LocalDate.parse(to).plusDays(1);
        int whole = 0;
        while (!day.plusYears(whole + 1).isAfter(end)) {
            whole++;
        }
        double rest = ChronoUnit.DAYS.between(day.plusYears(whole), end);
        return whole + rest / ChronoUnit.DAYS.between(day.plusYears(whole), day.plusYears(whole + 1));
    }

    /** Runs until nothing moves; {@link #loss} leaves the shock out. */
    public PlainContagion run(String model, Map<String, Double> shocks) {
        share.clear();
        loss.clear();
        Map<String, Double> passing = new TreeMap<>();
        Set<String> passed = new TreeSet<>();
        shocks.forEach((one, lost) -> {
            share.put(one, lost);
            passing.put(one, model.equals("THRESHOLD") ? (lost >= 1 ? 1. : 0) : lost);
            if (passing.get(one) > 0) {
                passed.add(one);
            }
        });
        while (passing.values().stream().anyMatch(moved -> moved > 1e-15)) {
            Map<String, Double> hit = new TreeMap<>();
            for (Tie tie : ties) {
                double usd = tie.usd() * passing.getOrDefault(tie.target(), 0.);
                if (usd > 0) {
                    hit.merge(tie.holder(), usd, Double::sum);
                }
            }
            passing.clear();
            hit.forEach((one, usd) -> {
                Double bears = equity.get(one);
                if (bears == null) {
                    loss.merge(one, usd, Double::sum);
                    return;
                }
                double before = share.getOrDefault(one, 0.);
                double after = Math.min(1, before + usd / bears);
                share.put(one, after);
                loss.merge(one, (after - before) * bears, Double::sum);
                passing.put(one, toPass(model, one, before, after, passed));
                if (passing.get(one) > 0) {
                    passed.add(one);
                }
            });
        }
        return this;
    }

    private static double toPass(String model, String one, double before, double after, Set<String> passed) {
        return switch (model) {
            case "LINEAR_DEBT_RANK" -> after - before;
            case "DEBT_RANK" -> passed.contains(one) ? 0 : after;
            default -> passed.contains(one) || after < 1 ? 0 : 1;
        };
    }
}
