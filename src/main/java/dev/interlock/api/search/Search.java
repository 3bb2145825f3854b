package dev.interlock.api.search;

import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.EntityType;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.filter.Filters;
import dev.interlock.api.page.Connection.PageInfo;
import dev.interlock.api.page.ListPage;
import dev.interlock.api.search.Query.Found;
import dev.interlock.api.wiring.PageArguments;
import dev.interlock.api.wiring.Views;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.OrganizationTable;
import dev.interlock.graph.Ties;
import dev.interlock.store.NameSearch;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Ranks the candidates of the store: by how their name is meant, then by how near it is, then by how many ties they
 * have, then by slug. Exact names are found even where the store finds nothing. One call of the database a text.
 */
@Component
public class Search {
    private static final int MAX_LENGTH = 200;
    private static final int CANDIDATES = 200;

    private final NameSearch names;
    private final Catalogue catalogue;

    Search(NameSearch names, Catalogue catalogue) {
        this.names = names;
        this.catalogue = catalogue;
    }

    /** Answers the field {@code search}. */
    public Connection find(DataFetchingEnvironment environment) {
        String text = Objects.requireNonNull(environment.getArgument("text"));
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new BadArgument(
                    "text", text, "The text is empty or too long", "Give 1 to " + MAX_LENGTH + " characters.");
        }
        GraphView view = Views.of(environment);
        if (view.graph().revision() != Views.snapshot(environment).revision()) {
            throw new BadArgument(
                    "text",
                    text,
                    "The index of names holds those of today",
                    "Search without knownAt, and look up what was found by its slug.");
        }
        List<Ranked> ranked = ranked(view, new Query(text));
        List<Ranked> selected = select(view, ranked, environment);
        ListPage<Ranked> page =
                ListPage.of("search:" + text, selected, PageArguments.read(environment), hit -> hit.row.key());
        List<Edge> edges = page.items().stream()
                .map(item -> new Edge(
                        item.cursor(),
                        item.value().row,
                        item.value().found.match(),
                        item.value().found.name(),
                        item.value().found.similarity()))
                .toList();
        return new Connection(edges, page.pageInfo(), selected.size());
    }

    private List<Ranked> ranked(GraphView view, Query query) {
        Set<Integer> rows = new LinkedHashSet<>();
        for (String text : query.texts()) {
            int exact = view.graph().names().find(text);
            if (exact >= 0) {
                rows.add(exact);
            }
            for (String slug : names.candidates(text, CANDIDATES)) {
                int row = view.graph().organizations().find(slug);
                // The database may be ahead of the snapshot.
                if (row >= 0) {
                    rows.add(row);
                }
            }
        }
        List<Ranked> ranked = new ArrayList<>();
        EntityType type = catalogue.organization();
        for (int row : rows) {
            best(view.graph().organizations(), row, query)
                    .ifPresent(found -> ranked.add(new Ranked(new Row(view, type, row), found)));
        }
        Ties ties = view.graph().ties();
        ranked.sort(Comparator.<Ranked, SearchMatch>comparing(hit -> hit.found.match())
                .thenComparing(hit -> -hit.found.similarity())
                .thenComparing(
                        hit -> -(ties.out().count(hit.row.index()) + ties.in().count(hit.row.index())))
                .thenComparing(hit -> hit.row.index()));
        return ranked;
    }

    private static Optional<Found> best(OrganizationTable organizations, int row, Query query) {
        List<String> names = new ArrayList<>(List.of(organizations.name().require(row)));
        names.addAll(organizations.aliases().get(row));
        names.add(organizations.key().require(row));
        Found best = null;
        for (String name : names) {
            Optional<Found> found = query.match(name);
            if (found.isPresent() && (best == null || found.get().isBetterThan(best))) {
                best = found.get();
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<Ranked> select(GraphView view, List<Ranked> ranked, DataFetchingEnvironment environment) {
        if (ranked.isEmpty()) {
            return ranked;
        }
        int[] rows = ranked.stream().mapToInt(hit -> hit.row.index()).toArray();
        EntityType type = ranked.get(0).row.type();
        int[] selected = Filters.select(view, type, rows, environment.getArgument("where"));
        Set<Integer> kept = new LinkedHashSet<>(Arrays.stream(selected).boxed().toList());
        return ranked.stream().filter(hit -> kept.contains(hit.row.index())).toList();
    }

    private record Ranked(Row row, Found found) {}

    /** What was found on one page. */
    public record Connection(List<Edge> edges, PageInfo pageInfo, int totalCount) {
        public List<Row> nodes() {
            return edges.stream().map(Edge::node).toList();
        }
    }

    /** One organization found, and why. */
    public record Edge(String cursor, Row node, SearchMatch match, String matchedName, double similarity) {}
}
