package dev.interlock.api.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.api.PlainFacts;
import dev.interlock.api.PlainFacts.Thing;
import dev.interlock.testing.GraphQl;
import dev.interlock.testing.ShippedFactsTest;
import dev.interlock.testing.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Flows and balances over HTTP, on the facts that are shipped; what is expected is worked out from their files. */
@ShippedFactsTest
class FlowsTest {
    private static final PlainFacts FACTS = new PlainFacts(Tables.shipped());

    @LocalServerPort
    int port;

    private record Paid(
            Thing fact,
            Thing from,
            Thing to,
            boolean capital,
            @Nullable Long usd) {}

    @ParameterizedTest
    @CsvSource({"LAYER, layer", "SECTOR, sector", "COUNTRY, country", "REGION, region"})
    void everyFlowIsTheSumOfItsFacts(String by, String attribute) {
        JsonNode matrix = flows("by: " + by);
        check(matrix, attribute, "", "9999");
    }

    @Test
    void aWindowCountsWhatWasAnnouncedInIt() {
        check(
                flows("by: COUNTRY, window: { from: \"2026-01-01\", to: \"2026-02-17\" }"),
                "country",
                "2026-01-01",
                "2026-02-17");
    }

    @Test
    void sidesNarrowTheMatrix() {
        JsonNode all = flows("by: REGION");
        JsonNode some = flows("by: REGION, from: [\"US\", \"GULF\"], to: [\"EUROPE\"]");
        assertThat(some.get("flows").size()).isEqualTo(2);
        for (JsonNode flow : some.get("flows")) {
            assertThat(all.get("flows").valueStream()).contains(flow);
        }
        assertThat(some.at("/explain/facts").size()).isPositive();
        assertThat(some.at("/explain/facts/0/sources").size()).isPositive();
        JsonNode error = new GraphQl(port)
                .error("{ flows(window: { from: \"2026-02-01\", to: \"2026-01-01\" }) { capitalUsd } }");
        assertThat(error.get("argument").asString()).isEqualTo("window.from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "EUROPE", "EU", "DACH"})
    void aRegionRaisesInvestsAndBuysWhatItsRowsSay(String region) {
        JsonNode balance = balance("regions: [" + region + "]").get(0);
        List<Long> amounts = new ArrayList<>();
        int rounds = 0;
        for (Thing round : FACTS.seen("FundingRound")) {
            if (isIn(round.to("organization"), region) && !PlainFacts.isCountedElsewhere(round)) {
                rounds++;
                if (round.number("amountUsd") != null) {
                    amounts.add(round.number("amountUsd"));
                }
            }
        }
        amounts.sort(null);
        assertThat(balance.get("rounds").asInt()).isEqualTo(rounds);
        assertThat(balance.get("roundsWithoutAmount").asInt()).isEqualTo(rounds - amounts.size());
        assertThat(balance.get("raisedUsd").asLong()).isEqualTo(sum(amounts));
        List<Long> mega = amounts.stream().filter(usd -> usd >= 100_000_000).toList();
        assertThat(balance.at("/megaRounds/count").asInt()).isEqualTo(mega.size());
        assertThat(balance.at("/megaRounds/amountUsd").asLong()).isEqualTo(sum(mega));
        int half = amounts.size() / 2;
        long median = amounts.size() % 2 == 1 ? amounts.get(half) : (amounts.get(half - 1) + amounts.get(half)) / 2;
        assertThat(balance.get("medianUsd").asLong()).isEqualTo(median);
        assertThat(balance.at("/largest/amountUsd").asLong()).isEqualTo(amounts.get(amounts.size() - 1));
        sides(balance.get("invested"), region, paid -> paid.from(), paid -> paid.to(), true);
        sides(balance.get("received"), region, paid -> paid.to(), paid -> paid.from(), true);
        sides(balance.get("supplied"), region, paid -> paid.from(), paid -> paid.to(), false);
        assertThat(balance.at("/explain/facts").size()).isEqualTo(rounds);
    }

    @Test
    void europeRaisedFarLessThanTheUnitedStatesInTheWeeksOfTheArticle() {
        JsonNode side = balance("regions: [US, EUROPE, DACH], window: { from: \"2026-01-01\", to: \"2026-02-17\" }");
        long us = side.at("/0/raisedUsd").asLong();
        long europe = side.at("/1/raisedUsd").asLong();
        long dach = side.at("/2/raisedUsd").asLong();
        assertThat(us).isGreaterThan(10 * europe);
        assertThat(europe).isGreaterThanOrEqualTo(dach);
        JsonNode error = new GraphQl(port).error("{ regionBalance(megaUsd: 0) { rounds } }");
        assertThat(error.get("argument").asString()).isEqualTo("megaUsd");
    }

    private interface Side {
        Thing of(Paid paid);
    }

    private void sides(JsonNode found, String region, Side here, Side there, boolean funding) {
        long home = 0;
        long abroad = 0;
        int homeFacts = 0;
        int abroadFacts = 0;
        Map<String, Long> others = new TreeMap<>();
        for (Paid paid : payments()) {
            boolean wanted = paid.fact().type.equals(funding ? "Participation" : "SupplyAgreement");
            if (!wanted || !isIn(here.of(paid), region) || there.of(paid).text("country") == null) {
                continue;
            }
            long usd = paid.usd() == null ? 0 : paid.usd();
            if (isIn(there.of(paid), region)) {
                home += usd;
                homeFacts++;
            } else {
                abroad += usd;
                abroadFacts++;
                others.merge(there.of(paid).text("region"), usd, Long::sum);
            }
        }
        assertThat(found.get("homeUsd").asLong(0)).isEqualTo(home);
        assertThat(found.get("abroadUsd").asLong(0)).isEqualTo(abroad);
        if (home + abroad > 0) {
            assertThat(found.get("abroadShare").asDouble()).isCloseTo((double) abroad / (home + abroad), within(1e-12));
        }
        assertThat(found.get("abroadShareOfTies").asDouble())
                .isCloseTo((double) abroadFacts / (homeFacts + abroadFacts), within(1e-12));
        Map<String, Long> told = new TreeMap<>();
        found.get("others")
                .forEach(other -> told.put(
                        other.get("region").asString(), other.get("amountUsd").asLong(0)));
        assertThat(told).isEqualTo(others);
    }

    private static void check(JsonNode matrix, String attribute, String from, String to) {
        Map<String, long[]> expected = new TreeMap<>();
        for (Paid paid : payments()) {
            String day = paid.fact().text("announcedOn");
            boolean inWindow = from.isEmpty() || (day != null && day.compareTo(from) >= 0 && day.compareTo(to) <= 0);
            if (inWindow) {
                String cell = paid.from().text(attribute) + " > " + paid.to().text(attribute);
                long[] sums = expected.computeIfAbsent(cell, any -> new long[3]);
                sums[paid.capital() ? 0 : 1] += paid.usd() == null ? 0 : paid.usd();
                sums[2]++;
            }
        }
        Set<String> found = new TreeSet<>();
        long last = Long.MAX_VALUE;
        for (JsonNode flow : matrix.get("flows")) {
            String cell = name(flow.get("from")) + " > " + name(flow.get("to"));
            found.add(cell);
            long capital = flow.get("capitalUsd").asLong(0);
            long supply = flow.get("supplyUsd").asLong(0);
            assertThat(expected).containsKey(cell);
            assertThat(capital).as(cell).isEqualTo(expected.get(cell)[0]);
            assertThat(supply).as(cell).isEqualTo(expected.get(cell)[1]);
            long facts = flow.at("/funding/facts").asLong()
                    + flow.at("/credit/facts").asLong()
                    + flow.at("/supply/facts").asLong();
            assertThat(facts).as(cell).isEqualTo(expected.get(cell)[2]);
            assertThat(capital + supply).isLessThanOrEqualTo(last);
            last = capital + supply;
        }
        assertThat(found).isEqualTo(expected.keySet());
    }

    /** Each dollar once: participations as attributed, money lent, supply; a part of another fact adds nothing. */
    private static List<Paid> payments() {
        List<Paid> paid = new ArrayList<>();
        for (Thing part : FACTS.seen("Participation")) {
            if (part.number("attributedUsd") != null || !FACTS.isCreditedInPool(part)) {
                paid.add(new Paid(
                        part,
                        part.to("investor"),
                        part.to("round").to("organization"),
                        true,
                        part.number("attributedUsd")));
            }
        }
        for (Thing credit : FACTS.seen("CreditAgreement")) {
            boolean money = Set.of("LOAN", "BOND", "WARRANT_PURCHASE").contains(credit.text("instrument"));
            if (money && !PlainFacts.isCountedElsewhere(credit)) {
                paid.add(new Paid(
                        credit, credit.to("provider"), credit.to("recipient"), true, credit.number("amountUsd")));
            }
        }
        for (Thing supply : FACTS.seen("SupplyAgreement")) {
            if (!PlainFacts.isCountedElsewhere(supply)) {
                paid.add(new Paid(
                        supply, supply.to("customer"), supply.to("supplier"), false, supply.number("valueUsd")));
            }
        }
        return paid;
    }

    private static boolean isIn(Thing organization, String region) {
        return ((List<?>) organization.value("regions")).contains(region);
    }

    private static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    private static @Nullable String name(JsonNode group) {
        return group.isNull() ? null : group.asString();
    }

    private JsonNode flows(String arguments) {
        return new GraphQl(port).data("{ flows(" + arguments + """
                        ) {
                          by groups capitalUsd supplyUsd undated complete cut
                          flows {
                            from to capitalUsd supplyUsd
                            funding { amountUsd estimatedUsd facts unknown }
                            credit { amountUsd estimatedUsd facts unknown }
                            supply { amountUsd estimatedUsd facts unknown }
                          }
                          explain { formula citation steps facts { key sources { url } } }
                        } }
                        """).get("flows");
    }

    private JsonNode balance(String arguments) {
        String sides = "{ homeUsd abroadUsd elsewhereUsd abroadShare abroadShareOfTies estimatedUsd facts unknown"
                + " others { region amountUsd share facts } }";
        return new GraphQl(port)
                .data("{ regionBalance(" + arguments + ") { region rounds roundsWithoutAmount raisedUsd"
                        + " megaRounds { count amountUsd shareOfRaised } medianUsd largest { key amountUsd }"
                        + " invested " + sides + " received " + sides + " supplied " + sides
                        + " complete cut explain { formula citation steps facts { key } } } }")
                .get("regionBalance");
    }
}
