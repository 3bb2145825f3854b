package dev.interlock.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.graph.column.Longs;
import dev.interlock.model.Status;
import dev.interlock.model.Trust;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.Tables;
import dev.interlock.testing.Tables.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Money counted once, and who put in how much: each test shows its rounds and the amounts worked out by hand. Investors
 * are a, b, c, d; rounds are of company z.
 */
class MoneyTest {
    private final List<Row> rounds = new ArrayList<>();
    private final List<Row> participations = new ArrayList<>();
    private final List<Row> supply = new ArrayList<>();
    private final List<Row> credit = new ArrayList<>();

    @Test
    void aRoundAloneCountsWithItsAmount() {
        round("r", 100, null);
        round("unknown", null, null);
        GraphView view = view();
        assertThat(countedRound(view, "r")).isEqualTo(100);
        assertThat(countedRound(view, "unknown")).isNull();
    }

    @Test
    void onlyTheOutermostOfAChainCounts() {
        round("outer", 100, null);
        round("middle", 60, "outer");
        round("inner", 20, "middle");
        GraphView view = view();
        assertThat(countedRound(view, "outer")).isEqualTo(100);
        assertThat(countedRound(view, "middle")).isZero();
        assertThat(countedRound(view, "inner")).isZero();
        assertThat(view.profile().totalRaised(organization(view, "z"))).isEqualTo(100);
    }

    @Test
    void whereTheOuterAmountIsUnknownTheInnerOnesCount() {
        round("outer", null, null);
        round("one", 60, "outer");
        round("two", 20, "outer");
        GraphView view = view();
        assertThat(countedRound(view, "outer")).isNull();
        assertThat(view.profile().totalRaised(organization(view, "z"))).isEqualTo(80);
    }

    @Test
    void anAmountReachesThroughOneThatIsUnknown() {
        round("outer", 100, null);
        round("middle", null, "outer");
        round("inner", 20, "middle");
        GraphView view = view();
        assertThat(countedRound(view, "middle")).isZero();
        assertThat(countedRound(view, "inner")).isZero();
    }

    @Test
    void whereTheOuterRoundIsNotTrustedTheInnerOneIsAnOrdinaryRound() {
        round("outer", 100, null, "REPORTED", "2026-01-01");
        round("inner", 20, "outer");
        GraphView view = view();
        assertThat(countedRound(view, "inner")).isEqualTo(20);
        GraphView trusting = view(new ViewSpec(null, new Trust(EnumSet.allOf(Status.class))));
        assertThat(countedRound(trusting, "inner")).isZero();
    }

    @Test
    void aRoundOutOfViewBreaksAChain() {
        round("outer", 100, null);
        round("middle", 60, "outer", "CANCELLED", "2026-01-01");
        round("inner", 20, "middle");
        assertThat(countedRound(view(), "inner")).isEqualTo(20);
    }

    @Test
    void beforeTheOuterRoundIsAnnouncedTheInnerOneCounts() {
        round("outer", 100, null, "CLOSED", "2026-02-01");
        round("inner", 20, "outer", "CLOSED", "2026-01-01");
        assertThat(countedRound(view(asOf("2026-01-31")), "inner")).isEqualTo(20);
        assertThat(countedRound(view(asOf("2026-02-01")), "inner")).isZero();
    }

    @Test
    void aRoundOfNothingIsNotCountedElsewhere() {
        round("r", 0, null);
        GraphView view = view();
        assertThat(view.money().isRoundElsewhere(0)).isFalse();
        assertThat(countedRound(view, "r")).isZero();
    }

    @Test
    void supplyCountsOnceToo() {
        supply("outer", 300, null);
        supply("inner", 40, "outer");
        supply("other", 7, null);
        GraphView view = view();
        assertThat(view.money().countedSupply(view.graph().supply().find("outer")))
                .isEqualTo(300);
        assertThat(view.money().countedSupply(view.graph().supply().find("inner")))
                .isZero();
        assertThat(view.money().countedSupply(view.graph().supply().find("other")))
                .isEqualTo(7);
    }

    @Test
    void aLoanUnderAGuaranteeIsLentAllTheSame() {
        credit("guarantee", "GUARANTEE", 300, null);
        credit("loan", "LOAN", 300, "guarantee");
        credit("tranche", "LOAN", 100, "loan");
        credit("second", "BACKSTOP", 50, "guarantee");
        GraphView view = view();
        assertThat(elsewhere(view, "guarantee")).isFalse();
        assertThat(elsewhere(view, "loan")).isFalse();
        assertThat(elsewhere(view, "tranche")).isTrue();
        assertThat(elsewhere(view, "second")).isTrue();
    }

    @Test
    void whatIsNotDisclosedIsSplitEqually() {
        round("r", 100, null);
        part("r", "a", 40);
        part("r", "b", null);
        part("r", "c", null);
        assertThat(attributed(view()))
                .isEqualTo(Map.of("r:a", "40 DISCLOSED", "r:b", "30 EQUAL_SPLIT", "r:c", "30 EQUAL_SPLIT"));
    }

    @Test
    void theFirstSlugsGetTheOddDollars() {
        round("r", 101, null);
        part("r", "c", null);
        part("r", "a", null);
        part("r", "b", null);
        assertThat(attributed(view()))
                .isEqualTo(Map.of("r:a", "34 EQUAL_SPLIT", "r:b", "34 EQUAL_SPLIT", "r:c", "33 EQUAL_SPLIT"));
    }

    @Test
    void moreInvestorsThanDollarsLeaveSomeWithNothing() {
        round("r", 2, null);
        part("r", "a", null);
        part("r", "b", null);
        part("r", "c", null);
        assertThat(attributed(view()))
                .isEqualTo(Map.of("r:a", "1 EQUAL_SPLIT", "r:b", "1 EQUAL_SPLIT", "r:c", "0 EQUAL_SPLIT"));
    }

    @Test
    void nothingIsSplitWhereTheAmountIsUnknown() {
        round("r", null, null);
        part("r", "a", 40);
        part("r", "b", null);
        assertThat(attributed(view())).isEqualTo(Map.of("r:a", "40 DISCLOSED", "r:b", "null"));
    }

    @Test
    void attributedMoneyNeverExceedsTheRound() {
        round("r", 100, null);
        part("r", "a", 70);
        part("r", "b", 70);
        part("r", "c", null);
        assertThat(attributed(view())).isEqualTo(Map.of("r:a", "70 DISCLOSED", "r:b", "30 DISCLOSED", "r:c", "null"));
    }

    /** 100 in all, 20 of them disclosed inside, 10 outside: 70 are left for b and d. */
    @Test
    void roundsInsideOneAnotherPoolTheirInvestors() {
        round("outer", 100, null);
        round("part", 50, "outer");
        part("outer", "a", 10);
        part("outer", "b", null);
        part("part", "c", 20);
        part("part", "d", null);
        assertThat(attributed(view()))
                .isEqualTo(Map.of(
                        "outer:a", "10 DISCLOSED",
                        "outer:b", "35 EQUAL_SPLIT",
                        "part:c", "20 DISCLOSED",
                        "part:d", "35 EQUAL_SPLIT"));
    }

    @Test
    void anInvestorInSeveralRoundsOfAPoolCountsOnceWhereHisAmountIsDisclosed() {
        round("outer", 100, null);
        round("part", 50, "outer");
        part("outer", "a", null);
        part("part", "a", 30);
        part("outer", "b", null);
        assertThat(attributed(view()))
                .isEqualTo(Map.of("outer:a", "null", "outer:b", "70 EQUAL_SPLIT", "part:a", "30 DISCLOSED"));
    }

    @Test
    void anInvestorDisclosedTwiceCountsInTheOutermostRound() {
        round("outer", 100, null);
        round("deep", 50, "outer");
        round("deeper", 40, "deep");
        round("flat", 30, "outer");
        part("deeper", "a", 7);
        part("flat", "a", 9);
        assertThat(attributed(view())).isEqualTo(Map.of("deeper:a", "null", "flat:a", "9 DISCLOSED"));
    }

    @Test
    void whereTheOuterRoundIsOutOfViewEachPartIsAPoolOfItsOwn() {
        round("outer", 100, null, "REPORTED", "2026-01-01");
        round("part", 50, "outer");
        part("outer", "a", 10);
        part("part", "b", null);
        part("part", "c", null);
        assertThat(attributed(view()))
                .isEqualTo(Map.of("outer:a", "null", "part:b", "25 EQUAL_SPLIT", "part:c", "25 EQUAL_SPLIT"));
    }

    @Test
    void whatAnInvestorPutInIsTheSumOfHisParts() {
        round("one", 100, null);
        round("two", 50, null);
        part("one", "a", null);
        part("one", "b", null);
        part("two", "a", 20);
        GraphView view = view();
        assertThat(view.profile().totalInvested(organization(view, "a"))).isEqualTo(70);
        assertThat(view.profile().totalInvested(organization(view, "b"))).isEqualTo(50);
        assertThat(view.profile().totalInvested(organization(view, "c"))).isEqualTo(Longs.MISSING);
    }

    // The graph, and how it is read

    private void round(String id, @Nullable Integer amount, @Nullable String partOf) {
        round(id, amount, partOf, "CLOSED", "2026-01-01");
    }

    private void round(String id, @Nullable Integer amount, @Nullable String partOf, String status, String date) {
        rounds.add(Row.of(
                "id", id,
                "organization_id", "z",
                "amount_usd", text(amount),
                "part_of", partOf,
                "status", status,
                "announced_on", date));
    }

    private void part(String round, String investor, @Nullable Integer amount) {
        participations.add(
                Row.of("round_id", round, "investor_id", investor, "lead", "false", "amount_usd", text(amount)));
    }

    private void supply(String id, @Nullable Integer value, @Nullable String partOf) {
        supply.add(Row.of(
                "id", id,
                "supplier_id", "a",
                "customer_id", "b",
                "product", "GPU",
                "value_usd", text(value),
                "part_of", partOf,
                "status", "CLOSED"));
    }

    private void credit(String id, String instrument, int amount, @Nullable String partOf) {
        credit.add(Row.of(
                "id",
                id,
                "provider_id",
                "a",
                "recipient_id",
                "b",
                "instrument",
                instrument,
                "amount_usd",
                text(amount),
                "part_of",
                partOf,
                "status",
                "CLOSED"));
    }

    private static @Nullable String text(@Nullable Integer amount) {
        return amount == null ? null : amount.toString();
    }

    private GraphView view() {
        return view(ViewSpec.DEFAULT);
    }

    private GraphView view(ViewSpec spec) {
        List<Row> organizations = Arrays.stream("a b c d z".split(" ", -1))
                .map(slug -> Row.of("id", slug, "name", slug, "kind", "COMPANY", "listed", "false"))
                .toList();
        return new GraphView(
                TableGraph.of(new Tables(Map.of(
                        "organizations", organizations,
                        "funding_rounds", rounds,
                        "participations", participations,
                        "supply_agreements", supply,
                        "credit", credit))),
                spec);
    }

    private static ViewSpec asOf(String date) {
        return new ViewSpec(LocalDate.parse(date), Trust.DEFAULT);
    }

    private static int organization(GraphView view, String slug) {
        return view.graph().organizations().find(slug);
    }

    private static @Nullable Long countedRound(GraphView view, String key) {
        long counted = view.money().countedRound(view.graph().rounds().find(key));
        return counted == Longs.MISSING ? null : (Long) counted;
    }

    private static boolean elsewhere(GraphView view, String key) {
        return view.money().isCreditElsewhere(view.graph().credit().find(key));
    }

    /** Amount and basis of each participation, by key. */
    private static Map<String, String> attributed(GraphView view) {
        Map<String, String> attributed = new LinkedHashMap<>();
        ParticipationTable table = view.graph().participations();
        for (int row = 0; row < table.size(); row++) {
            long amount = view.money().attributed(row);
            attributed.put(
                    table.key().require(row),
                    amount == Longs.MISSING
                            ? "null"
                            : amount + " " + view.money().basis(row));
        }
        return attributed;
    }
}
