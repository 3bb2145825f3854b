package dev.interlock.export;

import dev.interlock.graph.GraphView;
import dev.interlock.graph.OrganizationTable;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that every node or edge of a picture has or lacks.
 *
 * @param type {@code string}, {@code long}, {@code int}, {@code double} or {@code boolean}
 * @param reader takes it from a node or edge; {@code null} where it is unknown
 */
record Attribute<T>(String name, String type, Function<T, @Nullable Object> reader) {

    /** One organization of a picture. */
    record Node(GraphView view, int row) {
        String key() {
            return view.graph().organizations().key().require(row);
        }

        String name() {
            return view.graph().organizations().name().require(row);
        }

        private @Nullable Object read(BiFunction<OrganizationTable, Integer, @Nullable Object> column) {
            return column.apply(view.graph().organizations(), row);
        }
    }

    static final List<Attribute<Node>> OF_NODES = List.of(
            new Attribute<>("name", "string", Node::name),
            new Attribute<>(
                    "aliases",
                    "string",
                    node -> node.read((t, row) -> {
                        List<String> aliases = t.aliases().get(row);
                        return aliases.isEmpty() ? null : String.join("|", aliases);
                    })),
            new Attribute<>(
                    "kind", "string", node -> node.read((t, row) -> t.kind().get(row))),
            new Attribute<>(
                    "layer", "string", node -> node.read((t, row) -> t.layer().get(row))),
            new Attribute<>(
                    "sector", "string", node -> node.read((t, row) -> t.sector().get(row))),
            new Attribute<>(
                    "country",
                    "string",
                    node -> node.read((t, row) -> t.country().get(row))),
            new Attribute<>(
                    "founded",
                    "int",
                    node -> node.read(
                            (t, row) -> t.founded().has(row) ? t.founded().get(row) : null)),
            new Attribute<>(
                    "listed",
                    "boolean",
                    node -> node.read((t, row) -> t.listed().get(row))),
            new Attribute<>(
                    "website",
                    "string",
                    node -> node.read((t, row) -> t.website().get(row))));

    static final List<Attribute<Edge>> OF_EDGES = List.of(
            new Attribute<>("kind", "string", Edge::kind),
            new Attribute<>("family", "string", Edge::family),
            new Attribute<>("factType", "string", Edge::factType),
            new Attribute<>("fact", "string", Edge::factKey),
            new Attribute<>("detail", "string", Edge::detail),
            new Attribute<>("round", "string", Edge::round),
            new Attribute<>("lead", "boolean", Edge::lead),
            new Attribute<>("amountUsd", "long", Edge::amountUsd),
            new Attribute<>("amountBasis", "string", Edge::basis),
            new Attribute<>("countedElsewhere", "boolean", Edge::countedElsewhere),
            new Attribute<>("contingentUsd", "long", Edge::contingentUsd),
            new Attribute<>("percent", "double", Edge::percent),
            new Attribute<>("votesPercent", "double", Edge::votesPercent),
            new Attribute<>("date", "string", Edge::date),
            new Attribute<>("endsOn", "string", Edge::endsOn),
            new Attribute<>("status", "string", Edge::status),
            new Attribute<>("assumed", "boolean", Edge::assumed),
            new Attribute<>("note", "string", Edge::note),
            new Attribute<>("sources", "string", Edge::sources));
}
