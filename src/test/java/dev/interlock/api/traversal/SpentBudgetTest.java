package dev.interlock.api.traversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.ShippedFactsTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** With a budget too small to know who controls whom, nothing is taken for consolidated that is not. */
@ShippedFactsTest
@TestPropertySource(properties = "interlock.budget.visits=5")
class SpentBudgetTest {
    @LocalServerPort
    int port;

    @Test
    void nothingIsConsolidatedByHalves() {
        GraphQl service = new GraphQl(port);
        JsonNode error = service.error("{ graph(consolidated: true) { moneyLoops { nodes { length } } } }");
        assertThat(error.get("code").asString()).isEqualTo("BUDGET");
        assertThat(service.error("{ consolidationCandidates(target: \"mistral-ai\") { totalCount } }")
                        .get("code")
                        .asString())
                .isEqualTo("BUDGET");
        assertThat(error.get("hint").asString()).contains("not consolidated");
        assertThat(service.data("{ graph { moneyLoops { complete cut } } }")
                        .at("/graph/moneyLoops/cut")
                        .asString())
                .isEqualTo("COUNT");
        assertThat(service.data("{ controlGroups { complete } }")
                        .at("/controlGroups/complete")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void referenceChecksThatWereCutShortHaveFailedAndSaySo() {
        JsonNode all = new GraphQl(port)
                .data("{ referenceChecks { passed checkCount passedCount checks { id passed failure } } }")
                .get("referenceChecks");
        assertThat(all.get("passed").asBoolean()).isFalse();
        assertThat(all.get("checkCount").asInt()).isEqualTo(28);
        assertThat(all.get("passedCount").asInt()).isLessThan(28);
        JsonNode last = all.at("/checks/27");
        assertThat(last.get("id").asString()).isEqualTo("T28");
        assertThat(last.get("passed").asBoolean()).isFalse();
        assertThat(last.get("failure").asString()).contains("budget");
    }
}
