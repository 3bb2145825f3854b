package dev.interlock.api.traversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.analysis.SeedGraph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.ViewSpec;
import dev.interlock.graph.column.Texts;
import dev.interlock.testing.GraphQl;
import dev.interlock.testing.ShippedFactsTest;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Direction;
import dev.interlock.traversal.KShortestPaths;
import dev.interlock.traversal.Path;
import dev.interlock.traversal.PathQuery;
import dev.interlock.traversal.ViewHops;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** With a budget too small for the answer, following the cursors still makes the whole list. */
@ShippedFactsTest
@TestPropertySource(properties = "interlock.budget.visits=" + SmallBudgetTest.VISITS)
class SmallBudgetTest {
    static final int VISITS = 12_000;
    private static final int PATHS = 1500;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(ints = {7, 100})
    void pathsGoOnWhereTheyWereCut(int pageSize) {
        String arguments = "from: \"nvidia\", to: \"anthropic\", maxHops: 8, first: " + pageSize;
        List<String> found = new ArrayList<>();
        String after = "";
        int cuts = 0;
        while (found.size() < PATHS) {
            JsonNode page = page(arguments + after);
            found.addAll(Pages.lines(page.get("nodes").valueStream().toList()));
            cuts += page.get("complete").asBoolean() ? 0 : 1;
            assertThat(page.get("cut").isNull()).isEqualTo(page.get("complete").asBoolean());
            assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
            after = ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"";
        }
        assertThat(found.subList(0, PATHS)).isEqualTo(pathsAtOnce());
        assertThat(cuts).isPositive();
    }

    private JsonNode page(String arguments) {
        String query =
                "{ paths(%s) { complete cut pageInfo { hasNextPage endCursor } nodes { organizations { slug } } } }";
        return new GraphQl(port).data(query.formatted(arguments)).get("paths");
    }

    private static List<String> pathsAtOnce() {
        GraphView view = new GraphView(SeedGraph.read(), ViewSpec.DEFAULT);
        Texts slugs = view.graph().organizations().key();
        ViewHops hops = new ViewHops(view, EnumSet.allOf(TieKind.class), true);
        PathQuery query = PathQuery.shortest(slugs.find("nvidia"), slugs.find("anthropic"), Direction.ANY, 8);
        KShortestPaths paths = KShortestPaths.of(hops, query, Budget.unlimited());
        List<String> lines = new ArrayList<>();
        while (lines.size() < PATHS) {
            Path path = paths.next();
            lines.add(path.nodes().stream().map(slugs::require).collect(Collectors.joining(" ")));
        }
        return lines;
    }
}
