package dev.interlock.api.traversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.GraphQl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Follows a list of paths or loops from page to page, as a client would. */
final class Pages {
    private static final String PAGE =
            "{ %s { complete cut pageInfo { hasNextPage endCursor } nodes { organizations { slug } %s } } }";

    private final GraphQl service;
    private final String field;
    private final String arguments;
    private final String wanted;
    private int cuts;

    /**
     * @param arguments all but {@code first} and {@code after}
     * @param wanted of each node, besides its organizations
     */
    Pages(GraphQl service, String field, String arguments, String wanted) {
        this.service = service;
        this.field = field;
        this.arguments = arguments;
        this.wanted = wanted;
    }

    /** All nodes; a page that is cut is gone on from, and must get somewhere. */
    List<JsonNode> all(int pageSize) {
        List<JsonNode> nodes = new ArrayList<>();
        Set<String> cursors = new HashSet<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonNode page = page(pageSize, after);
            page.get("nodes").forEach(nodes::add);
            assertThat(page.get("nodes").size()).isLessThanOrEqualTo(pageSize);
            assertThat(page.get("complete").asBoolean())
                    .isEqualTo(page.get("cut").isNull());
            cuts += page.get("complete").asBoolean() ? 0 : 1;
            more = page.at("/pageInfo/hasNextPage").asBoolean();
            String end = page.at("/pageInfo/endCursor").asString();
            if (more) {
                assertThat(cursors.add(end))
                        .as("%s%s goes on after %s", field, arguments, end)
                        .isTrue();
                after = ", after: \"" + end + "\"";
            }
        }
        return nodes;
    }

    /** How many pages were cut by their budget. */
    int cuts() {
        return cuts;
    }

    private JsonNode page(int pageSize, String after) {
        String call = field + "(" + arguments + ", first: " + pageSize + after + ")";
        return service.data(PAGE.formatted(call, wanted)).get(field);
    }

    static List<String> lines(List<JsonNode> nodes) {
        return nodes.stream().map(Pages::line).toList();
    }

    static String line(JsonNode node) {
        return node.get("organizations")
                .valueStream()
                .map(organization -> organization.get("slug").asString())
                .collect(Collectors.joining(" "));
    }
}
