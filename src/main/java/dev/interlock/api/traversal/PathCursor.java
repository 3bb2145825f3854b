package dev.interlock.api.traversal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlock.api.error.BadArgument;
import dev.interlock.graph.Graph;
import dev.interlock.traversal.PathPosition;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a list of paths as text. Names organizations by their slugs, so that it outlives the graph. */
final class PathCursor {
    private static final Pattern TEXT = Pattern.compile("path/(-?\\d{1,19})/(\\d{1,3})/([io])/([a-z0-9.,-]+)");

    private PathCursor() {}

    static String write(Graph graph, PathPosition position) {
        List<String> slugs = new ArrayList<>();
        for (int node : position.nodes()) {
            slugs.add(graph.organizations().key().require(node));
        }
        String text = "path/" + position.value() + "/" + position.length() + "/" + (position.inside() ? "i" : "o") + "/"
                + String.join(",", slugs);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    static PathPosition read(Graph graph, String cursor) {
        try {
            Matcher parts = TEXT.matcher(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
            if (parts.matches()) {
                return new PathPosition(
                        Long.parseLong(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        nodes(graph, cursor, parts.group(4)),
                        parts.group(3).equals("i"));
            }
        } catch (IllegalArgumentException notOurs) {
            throw refused(cursor);
        }
        throw refused(cursor);
    }

    private static int[] nodes(Graph graph, String cursor, String slugs) {
        String[] parts = slugs.split(",", -1);
        int[] nodes = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            nodes[i] = graph.organizations().find(parts[i]);
            if (nodes[i] < 0) {
                throw refused(cursor);
            }
        }
        return nodes;
    }

    private static BadArgument refused(String cursor) {
        return new BadArgument(
                "after", cursor, "This is no cursor of this list of paths", "Take cursors from the same paths field.");
    }
}
