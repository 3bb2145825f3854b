package dev.interlock.api.traversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.analysis.SeedGraph;
import dev.interlock.analysis.circularity.MoneyLoops;
import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Key;
import dev.interlock.testing.GraphQl;
import dev.interlock.testing.ShippedFactsTest;
import dev.interlock.testing.Walkers;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Direction;
import dev.interlock.traversal.Fold;
import dev.interlock.traversal.Reach;
import dev.interlock.traversal.ViewHops;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The longest loops through the largest hub, with little to spend: a part of the answer that says it is one. */
@ShippedFactsTest
@TestPropertySource(properties = "interlock.budget.visits=2400")
class HostileQueryTest {
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    private final GraphView view = new GraphView(SeedGraph.read(), ViewSpec.DEFAULT);
    private final ViewHops hops = new ViewHops(view, EnumSet.allOf(TieKind.class), true);
    private final String hub = hub();

    @LocalServerPort
    int port;

    private GraphQl service = new GraphQl(0);

    @BeforeEach
    void connect() {
        service = new GraphQl(port);
    }

    @Test
    void loopsAreCutAndTheCursorGoesOnToTheLastOne() {
        String arguments = "through: \"" + hub + "\", maxLength: 8";
        cutAnswer("moneyLoops(" + arguments + ", first: 100)");
        Pages pages = new Pages(service, "moneyLoops", arguments, "");
        List<String> found = Pages.lines(pages.all(100));
        MoneyLoopsQuery query = MoneyLoopsQuery.DEFAULT.through(Key.of(hub)).lengths(2, 8);
        List<String> whole =
                MoneyLoops.page(Fold.none(view), query, null, Integer.MAX_VALUE, Budget.unlimited()).loops().stream()
                        .map(loop ->
                                loop.organizations().stream().map(Key::text).collect(Collectors.joining(" ")))
                        .toList();
        assertThat(found).isEqualTo(whole);
        assertThat(pages.cuts()).isGreaterThan(5);
    }

    /** Clients that follow cursors until there is no next page come to an end. */
    @Test
    void whereTheBudgetIsTooSmallToGetAnyFurtherThereIsNoNextPage() {
        String call = "paths(from: \"" + hub + "\", to: \"anthropic\", maxHops: 8, first: 100";
        JsonNode first = cutAnswer(call + ")");
        String after = ", after: \"" + first.at("/pageInfo/endCursor").asString() + "\")";
        JsonNode second = page(call + after);
        assertThat(second.get("nodes")).isEmpty();
        assertThat(second.get("cut").asString()).isEqualTo("COUNT");
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    /** It says that it is cut, why, and where to go on; and nobody works on it any more. */
    private JsonNode cutAnswer(String call) {
        JsonNode page = page(call);
        assertThat(Walkers.awaitNone(AT_ONCE)).isLessThan(AT_ONCE);
        assertThat(page.get("complete").asBoolean()).isFalse();
        assertThat(page.get("cut").asString()).isEqualTo("COUNT");
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(page.at("/pageInfo/endCursor").asString()).isNotBlank();
        return page;
    }

    private JsonNode page(String call) {
        String query = "{ %s { complete cut pageInfo { hasNextPage endCursor } nodes { organizations { slug } } } }";
        return service.data(query.formatted(call)).iterator().next();
    }

    private String hub() {
        int largest = IntStream.range(0, hops.nodes())
                .reduce((best, next) -> neighbours(next) > neighbours(best) ? next : best)
                .orElseThrow();
        return view.graph().organizations().key().require(largest);
    }

    private int neighbours(int node) {
        return Reach.of(hops, Direction.ANY, 1, Budget.unlimited(), node).size();
    }
}
