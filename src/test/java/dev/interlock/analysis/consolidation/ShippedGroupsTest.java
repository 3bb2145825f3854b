package dev.interlock.analysis.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.analysis.SeedGraph;
import dev.interlock.analysis.consolidation.IntegratedOwnershipResult.Answer;
import dev.interlock.analysis.consolidation.OwnershipHistoryResult.MovedAlong;
import dev.interlock.analysis.consolidation.OwnershipHistoryResult.Movement;
import dev.interlock.analysis.consolidation.OwnershipHistoryResult.Step;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Key;
import dev.interlock.model.Trust;
import dev.interlock.traversal.Budget;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an analyst would expect of the shipped facts. */
class ShippedGroupsTest {
    private static final Graph GRAPH = SeedGraph.read();

    @Test
    void xCameUnderSpacexThroughXai() {
        assertThat(fold("x-corp", "2022-10-26")).isEqualTo("x-corp");
        assertThat(fold("x-corp", "2023-01-01")).isEqualTo("x-corp");
        assertThat(group("x-corp", "2023-01-01").persons()).containsExactly(Key.of("elon-musk"));
        assertThat(fold("x-corp", "2025-03-27")).isEqualTo("x-corp");
        assertThat(fold("x-corp", "2025-03-28")).isEqualTo("xai");
        assertThat(fold("x-corp", "2026-02-01")).isEqualTo("xai");
        assertThat(fold("x-corp", "2026-02-02")).isEqualTo("spacex");
        assertThat(fold("xai", "2026-02-02")).isEqualTo("spacex");
        assertThat(fold("magic-pony", null)).isEqualTo("spacex");
    }

    @Test
    void historyOfXNamesEveryDealAndWhatMoved() {
        OwnershipHistoryResult history = history("x-corp");

        assertThat(history.steps())
                .extracting(Step::date)
                .containsExactly(
                        LocalDate.parse("2022-10-27"), LocalDate.parse("2025-03-28"), LocalDate.parse("2026-02-02"));
        Step last = history.steps().get(2);
        assertThat(last.from()).isEqualTo(last.to()).containsExactly(Key.of("xai"));
        assertThat(last.parentsBefore()).extracting(UltimateParent::name).containsExactly(Key.of("xai"));
        assertThat(last.parentsAfter()).extracting(UltimateParent::name).containsExactly(Key.of("spacex"));
        MovedAlong xai = last.moved().stream()
                .filter(moved -> moved.target().equals(Key.of("xai")))
                .findFirst()
                .orElseThrow();
        assertThat(xai.organizations()).containsExactly(Key.of("magic-pony"), Key.of("x-corp"), Key.of("xai"));
        assertThat(xai.rounds()).extracting(Key::text).contains("xai-series-e", "xai-tesla-2026");
        assertThat(xai.raised().dollars()).isEqualTo(32_000_000_000L);
        assertThat(xai.investors()).extracting(Key::text).contains("nvidia", "tesla", "valor-equity-partners");
        assertThat(xai.purchases())
                .extracting(Key::text)
                .contains("sup-nvidia-xai-gpu-2024-09", "sup-oracle-xai-cloud-2024-07-2")
                .doesNotContain("sup-oracle-xai-cloud-2024-07");
        assertThat(xai.borrowed())
                .extracting(Key::text)
                .contains("cr-bond-market-xai-bond-2025-06", "cr-morgan-stanley-x-corp-loan-2022-04");
    }

    @Test
    void spacexGathersItsGroup() {
        assertThat(history("spacex").arrivals())
                .filteredOn(movement -> movement.kind() == Movement.Kind.ARRIVAL)
                .extracting(movement -> movement.date() + " " + movement.organization())
                .containsExactly(
                        "2026-02-02 magic-pony", "2026-02-02 x-corp", "2026-02-02 xai", "2026-08-14 anysphere");
        assertThat(group("spacex", null).persons()).containsExactly(Key.of("elon-musk"));
    }

    @Test
    void cancelledAndMerelyAnnouncedDealsCountForNothing() {
        assertThat(fold("arm", "2021-01-01")).isEqualTo("arm");
        assertThat(fold("arm", null)).isEqualTo("softbank");
        assertThat(fold("figma", null)).isEqualTo("figma");
        assertThat(fold("manus", null)).isEqualTo("manus");
        assertThat(fold("scale-ai", null)).isEqualTo("scale-ai");
        assertThat(fold("openai", null)).isEqualTo("openai");
        assertThat(fold("groq", null)).isEqualTo("groq");
        assertThat(fold("windsurf", null)).isEqualTo("cognition");
    }

    @Test
    void armsFoldIntoTheirParents() {
        assertThat(List.of(fold("gv", null), fold("capitalg", null), fold("gradient-ventures", null)))
                .containsOnly("google");
        assertThat(fold("t-capital", null)).isEqualTo("deutsche-telekom");
        assertThat(fold("deepmind", "2013-01-01")).isEqualTo("deepmind");
        assertThat(fold("deepmind", "2014-01-26")).isEqualTo("google");
    }

    @Test
    void ownershipAddsUp() {
        Answer arm = (Answer) IntegratedOwnership.of(Control.of(view(null), Budget.unlimited()))
                .find(Key.of("arm"), Budget.unlimited());
        assertThat(arm.owners()).hasSize(1);
        assertThat(arm.owners().get(0).integrated()).isEqualTo(.87);
        assertThat(arm.owners().get(0).controls()).isTrue();
        Answer xai = (Answer) IntegratedOwnership.of(Control.of(view(null), Budget.unlimited()))
                .find(Key.of("xai"), Budget.unlimited());
        assertThat(xai.owners())
                .extracting(share ->
                        share.owner() + " " + share.integrated() + " " + share.votes() + " " + share.jointVotes())
                .containsExactly("spacex 1.0 1.0 1.0", "elon-musk 0.42 0.0 1.0");
    }

    @Test
    void everyOwnershipHasAnAnswer() {
        IntegratedOwnership ownership = IntegratedOwnership.of(Control.of(view(null), Budget.unlimited()));
        for (int row = 0; row < GRAPH.organizations().size(); row++) {
            Key key = Key.of(GRAPH.organizations().key().require(row));
            Answer answer = (Answer) ownership.find(key, Budget.unlimited());
            assertThat(answer.oversold()).as(key.text()).isEmpty();
        }
    }

    private static GraphView view(@Nullable String asOf) {
        return new GraphView(GRAPH, new ViewSpec(asOf == null ? null : LocalDate.parse(asOf), Trust.DEFAULT));
    }

    private static Group group(String organization, @Nullable String asOf) {
        return Groups.of(view(asOf), Budget.unlimited()).find(Key.of(organization));
    }

    private static String fold(String organization, @Nullable String asOf) {
        return group(organization, asOf).name().text();
    }

    private static OwnershipHistoryResult history(String organization) {
        return OwnershipHistory.find(view(null), Key.of(organization), Budget.unlimited());
    }
}
