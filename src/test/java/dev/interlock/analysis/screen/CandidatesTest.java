package dev.interlock.analysis.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.analysis.consolidation.Groups;
import dev.interlock.analysis.screen.CandidatesQuery.Sought;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import dev.interlock.model.Trust;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.Tables;
import dev.interlock.testing.Tables.Row;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Fold;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Worked by hand. A lab buys cloud for 30 from a cloud that holds a fifth of it, for 10 from another one, and sells to an
 * application for 5. The cloud, its arm, the chip maker and the lab share investors and suppliers.
 */
class CandidatesTest {
    private static final Graph GRAPH = TableGraph.of(new Tables(Map.of(
            "organizations",
            List.of(
                    organization("application", "COMPANY", "APPLICATION", ""),
                    organization("arm", "FUND", "CAPITAL", "cloud"),
                    organization("bought", "COMPANY", "TOOLING", ""),
                    organization("chips", "COMPANY", "CHIPS", ""),
                    organization("cloud", "COMPANY", "CLOUD", ""),
                    organization("fund", "FUND", "CAPITAL", ""),
                    organization("lab", "COMPANY", "FRONTIER_LAB", ""),
                    organization("other-cloud", "COMPANY", "CLOUD", ""),
                    organization("person", "PERSON", "", ""),
                    organization("rival", "COMPANY", "FRONTIER_LAB", ""),
                    organization("somebody", "UNNAMED", "", "")),
            "funding_rounds",
            List.of(round("application-a", "application"), round("lab-a", "lab"), round("rival-a", "rival")),
            "participations",
            List.of(
                    participation("application-a", "arm"),
                    participation("lab-a", "chips"),
                    participation("lab-a", "fund"),
                    participation("lab-a", "person"),
                    participation("lab-a", "somebody"),
                    participation("rival-a", "fund"),
                    participation("rival-a", "somebody")),
            "stakes",
            List.of(Row.of(
                    "holder_id", "cloud",
                    "organization_id", "lab",
                    "percent", "20",
                    "basis", "HELD",
                    "as_of", "2025-02-01",
                    "status", "CLOSED")),
            "supply_agreements",
            List.of(
                    supply("s1", "cloud", "lab", "30"),
                    supply("s2", "other-cloud", "lab", "10"),
                    supply("s3", "lab", "application", "5"),
                    supply("s4", "chips", "cloud", ""),
                    supply("s5", "chips", "other-cloud", "7"),
                    supply("s6", "cloud", "rival", "3")),
            "acquisitions",
            List.of(
                    acquisition("a1", "cloud", "bought", "ACQUISITION", "CLOSED"),
                    acquisition("a2", "chips", "bought", "ACQUIHIRE", "CLOSED"),
                    acquisition("a3", "other-cloud", "rival", "ACQUISITION", "ANNOUNCED")))));

    @Test
    void whoMightTakeOverTheLab() {
        assertThat(lines(fold(false, null), "lab", Sought.ACQUIRERS, Weights.DEFAULT))
                .containsExactly(
                        // (3 · 0.2 + 3 · 30/40 + 0 + 0.5 + 1/2) / 9, as nobody is known to have invested in the cloud.
                        "cloud 0.428 [0.2, 0.75, ?, 0.0, 0.5, 0.5] 0.9",
                        // All known sales go there: (3 · 0 + 3 · 5/5 + 0/5 + 0/3 + 0.5 + 0) / 10.
                        "application 0.35 [0.0, 1.0, 0.0, 0.0, 0.5, 0.0] 1.0",
                        // One of four investors, one of two suppliers, the same layer.
                        "rival 0.175 [0.0, 0.0, 0.25, 0.5, 1.0, 0.0] 1.0",
                        "other-cloud 0.139 [0.0, 0.25, ?, 0.0, 0.5, 0.0] 0.9",
                        // Those who put money in for a part that nobody tells; hiring people is no takeover.
                        "chips 0.0 [?, 0.0, ?, ?, 0.0, 0.0] 0.5",
                        "fund 0.0 [?, 0.0, ?, ?, 0.0, 0.0] 0.5",
                        "person 0.0 [?, 0.0, ?, ?, ?, 0.0] 0.4");
    }

    @Test
    void whomTheCloudMightTakeOver() {
        assertThat(lines(fold(false, null), "cloud", Sought.TARGETS, Weights.DEFAULT))
                .containsExactly(
                        // All that it buys is the cloud's.
                        "rival 0.444 [0.0, 1.0, ?, 0.0, 0.5, 0.5] 0.9",
                        "lab 0.428 [0.2, 0.75, ?, 0.0, 0.5, 0.5] 0.9",
                        // Nobody says what the cloud pays for chips, so agreements are counted: one of two.
                        "chips 0.313 [0.0, 0.5, ?, ?, 0.5, 0.5] 0.8",
                        "other-cloud 0.278 [0.0, 0.0, ?, 1.0, 1.0, 0.5] 0.9");
    }

    @Test
    void inAConsolidatedGraphTheArmsTiesAreTheClouds() {
        List<String> cloud = lines(fold(true, null), "cloud", Sought.TARGETS, Weights.DEFAULT);
        assertThat(cloud)
                .startsWith("rival 0.444 [0.0, 1.0, ?, 0.0, 0.5, 0.5] 0.9")
                .endsWith("application 0.083 [?, 0.0, ?, 0.0, 0.0, 0.5] 0.6")
                .hasSize(5);
        assertThat(lines(fold(true, null), "arm", Sought.TARGETS, Weights.DEFAULT))
                .isEqualTo(cloud);
    }

    @Test
    void onlyWhatIsKnownAtTheDateCounts() {
        assertThat(lines(fold(false, "2025-01-31"), "lab", Sought.ACQUIRERS, Weights.DEFAULT))
                .startsWith(
                        "application 0.35 [0.0, 1.0, 0.0, 0.0, 0.5, 0.0] 1.0",
                        "cloud 0.306 [0.0, 0.75, ?, 0.0, 0.5, 0.0] 0.9");
        assertThat(lines(fold(false, "2025-01-19"), "lab", Sought.ACQUIRERS, Weights.DEFAULT))
                .as("rounds alone")
                .containsExactly(
                        "rival 0.222 [0.0, ?, 0.333, ?, 1.0, 0.0] 0.6",
                        "chips 0.0 [?, ?, ?, ?, 0.0, 0.0] 0.2",
                        "fund 0.0 [?, ?, ?, ?, 0.0, 0.0] 0.2",
                        "person 0.0 [?, ?, ?, ?, ?, 0.0] 0.1");
    }

    @Test
    void weightsChangeTheOrderAndCandidatesWithoutScoreComeLast() {
        assertThat(lines(fold(false, null), "lab", Sought.ACQUIRERS, new Weights(0, 0, 0, 1, 0, 0)))
                .extracting(line -> line.substring(0, line.indexOf(" [")))
                .containsExactly(
                        "rival 0.5",
                        "application 0.0",
                        "cloud 0.0",
                        "other-cloud 0.0",
                        "chips ?",
                        "fund ?",
                        "person ?");
    }

    @Test
    void everyReasonHasItsFacts() {
        Candidate cloud = candidate("lab", "cloud");
        assertThat(facts(cloud, Component.STAKE)).containsExactly("STAKE cloud:lab:2025-02-01");
        assertThat(facts(cloud, Component.SUPPLY)).containsExactly("SUPPLY s1");
        assertThat(facts(cloud, Component.EARLIER_DEALS)).containsExactly("ACQUISITION a1");
        assertThat(cloud.components())
                .extracting(Candidate.Reason::reading)
                .containsExactly(
                        "cloud holds 20.0 % of lab",
                        "75.0 % of what lab buys comes from cloud: 30 of 40 US dollars known",
                        "no investors of cloud are in view",
                        "0 of 3 suppliers in common",
                        "cloud is in CLOUD, lab in FRONTIER_LAB",
                        "cloud has closed 1 takeover");
        assertThat(cloud.explanation().steps())
                .last()
                .asString()
                .startsWith("(3.0 · 0.2 + 3.0 · 0.75 + 1.0 · 0.0 + 1.0 · 0.5 + 1.0 · 0.5) / 9.0 = 0.4277");

        Candidate rival = candidate("lab", "rival");
        assertThat(facts(rival, Component.SHARED_INVESTORS))
                .containsExactly("PARTICIPATION rival-a:fund", "PARTICIPATION lab-a:fund");
        assertThat(facts(rival, Component.SHARED_SUPPLIERS)).containsExactly("SUPPLY s6", "SUPPLY s1");
        assertThat(rival.components().get(2).shared()).containsExactly(Key.of("fund"));
        assertThat(rival.facts()).hasSize(4);
    }

    @Test
    void unknownComponentsAreSaidToBe() {
        Candidate fund = candidate("lab", "fund");
        assertThat(fund.components().get(0).value()).isNull();
        assertThat(fund.components().get(0).reading())
                .isEqualTo("fund has put money into lab, nobody says for how large a part");
        assertThat(fund.explanation().steps().get(0)).startsWith("STAKE unknown, weight 3.0: fund has put money");
    }

    @Test
    void aStakeThatHasEndedIsNone() {
        Graph graph = new Ended().graph();
        GraphView view = new GraphView(graph, ViewSpec.DEFAULT);
        Groups groups = Groups.of(view, Budget.unlimited());
        CandidatesQuery query = new CandidatesQuery(Key.of("lab"), Sought.ACQUIRERS, Weights.DEFAULT);
        Candidates found = Candidates.of(Fold.none(view), groups::representative, query, Budget.unlimited());
        assertThat(found.candidates(found.ranked()).get(0).components().get(0).value())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "fund, ACQUIRERS, cannot be taken over",
        "person, ACQUIRERS, cannot be taken over",
        "somebody, ACQUIRERS, cannot be taken over",
        "somebody, TARGETS, takes nobody over",
        "nobody, TARGETS, no organization",
    })
    void someCannotBePartOfATakeover(String organization, Sought sought, String why) {
        assertThatThrownBy(() -> candidates(fold(false, null), organization, sought, Weights.DEFAULT))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "NaN, 1", "Infinity, 1", "0, 0", "1e308, 1e308"})
    void weightsAreNumbersOfWhichOneCounts(double stake, double rest) {
        assertThatThrownBy(() -> new Weights(stake, rest, rest, rest, rest, rest))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("weight");
    }

    @Test
    void aSpentBudgetSaysSo() {
        Fold fold = fold(false, null);
        Groups groups = Groups.of(fold.view(), Budget.unlimited());
        CandidatesQuery query = new CandidatesQuery(Key.of("lab"), Sought.ACQUIRERS, Weights.DEFAULT);
        List<RankedCandidate> all = Candidates.of(fold, groups::representative, query, Budget.unlimited())
                .ranked();
        for (int visits = 0; visits < 200; visits++) {
            Budget budget = Budget.of(visits, Long.MAX_VALUE, () -> 0, () -> false);
            Candidates some = Candidates.of(fold, groups::representative, query, budget);
            if (some.cut() == null) {
                assertThat(some.ranked()).isEqualTo(all);
            } else {
                assertThat(some.cut()).isEqualTo(Cut.COUNT);
                assertThat(all).as("right as far as they go").containsAll(some.ranked());
            }
        }
    }

    /** An investor that sold its stake. */
    private static final class Ended {
        Graph graph() {
            return TableGraph.of(new Tables(Map.of(
                    "organizations",
                    List.of(organization("lab", "COMPANY", "", ""), organization("seller", "COMPANY", "", "")),
                    "funding_rounds",
                    List.of(round("lab-a", "lab")),
                    "participations",
                    List.of(participation("lab-a", "seller")),
                    "stakes",
                    List.of(Row.of(
                            "holder_id", "seller",
                            "organization_id", "lab",
                            "percent", "0",
                            "basis", "HELD",
                            "as_of", "2025-02-01",
                            "status", "CLOSED")))));
        }
    }

    private static List<String> facts(Candidate candidate, Component component) {
        return candidate.components().get(component.ordinal()).facts().stream()
                .map(fact -> fact.table() + " " + fact.key())
                .toList();
    }

    private static Candidate candidate(String target, String acquirer) {
        Candidates found = candidates(fold(false, null), target, Sought.ACQUIRERS, Weights.DEFAULT);
        return found.candidates(found.ranked()).stream()
                .filter(one -> one.acquirer().text().equals(acquirer))
                .findFirst()
                .orElseThrow();
    }

    private static GraphView view(@Nullable String asOf) {
        return new GraphView(GRAPH, new ViewSpec(asOf == null ? null : LocalDate.parse(asOf), Trust.DEFAULT));
    }

    private static Fold fold(boolean consolidated, @Nullable String asOf) {
        GraphView view = view(asOf);
        return consolidated ? Fold.of(view, Groups.of(view, Budget.unlimited()).representatives()) : Fold.none(view);
    }

    private static Candidates candidates(Fold fold, String given, Sought sought, Weights weights) {
        Groups groups = Groups.of(fold.view(), Budget.unlimited());
        return Candidates.of(
                fold, groups::representative, new CandidatesQuery(Key.of(given), sought, weights), Budget.unlimited());
    }

    private static List<String> lines(Fold fold, String given, Sought sought, Weights weights) {
        Candidates found = candidates(fold, given, sought, weights);
        return found.candidates(found.ranked()).stream()
                .map(one -> one.rank().organization() + " " + number(one.rank().score()) + " "
                        + one.components().stream()
                                .map(reason -> number(reason.value()))
                                .toList()
                        + " " + number(one.rank().coverage()))
                .toList();
    }

    private static String number(@Nullable Double value) {
        return value == null ? "?" : String.valueOf(Math.round(value * 1000) / 1000.);
    }

    private static Row organization(String slug, String kind, String layer, String parent) {
        return Row.of(
                "id", slug,
                "name", slug,
                "kind", kind,
                "layer", layer,
                "listed", "false",
                "parent_id", parent);
    }

    private static Row round(String id, String company) {
        return Row.of("id", id, "organization_id", company, "announced_on", "2025-01-10", "status", "CLOSED");
    }

    private static Row participation(String round, String investor) {
        return Row.of("round_id", round, "investor_id", investor, "lead", "false");
    }

    private static Row supply(String id, String supplier, String customer, String value) {
        return Row.of(
                "id", id,
                "supplier_id", supplier,
                "customer_id", customer,
                "product", "CLOUD",
                "value_usd", value,
                "announced_on", "2025-01-20",
                "status", "CLOSED");
    }

    private static Row acquisition(String id, String acquirer, String target, String kind, String status) {
        return Row.of(
                "id", id,
                "acquirer_id", acquirer,
                "target_id", target,
                "kind", kind,
                "announced_on", "2025-03-01",
                "status", status);
    }
}
