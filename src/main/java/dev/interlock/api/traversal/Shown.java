package dev.interlock.api.traversal;

import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.EntityType;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.page.Connection;
import dev.interlock.api.page.PageRequest;
import dev.interlock.api.page.Pages;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.column.Index;
import dev.interlock.model.Key;
import dev.interlock.model.Usd;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.FactReference;
import dev.interlock.traversal.HopFact;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns keys and results of analyses into rows of a view. */
public final class Shown {
    private final Catalogue catalogue;
    private final GraphView view;

    public Shown(Catalogue catalogue, GraphView view) {
        this.catalogue = catalogue;
        this.view = view;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** The rows of these keys. */
    public List<Row> rows(EntityType type, List<Key> keys) {
        return keys.stream()
                .map(key -> new Row(view, type, type.find(view.graph(), key.text())))
                .toList();
    }

    /** The facts referred to; an organization's own row is no fact and left out. */
    public List<Row> facts(List<FactReference> references) {
        return references.stream()
                .filter(reference -> reference.table() != FactReference.Table.ORGANIZATION)
                .distinct()
                .flatMap(reference -> rows(type(reference.table()), List.of(reference.key())).stream())
                .toList();
    }

    public ShownExplanation explained(Explanation explanation, List<FactReference> facts) {
        return new ShownExplanation(explanation.formula(), explanation.citation(), explanation.steps(), facts(facts));
    }

    private EntityType type(FactReference.Table table) {
        return switch (table) {
            case ORGANIZATION -> catalogue.organization();
            case ROUND -> catalogue.round();
            case PARTICIPATION -> catalogue.participation();
            case STAKE -> catalogue.stake();
            case SUPPLY -> catalogue.supply();
            case CREDIT -> catalogue.credit();
            case ACQUISITION -> catalogue.acquisition();
            case FINANCIALS -> catalogue.financials();
        };
    }

    /** A page of the facts of some organizations, by key. */
    public Connection page(
            EntityType type, Function<Graph.Indexes, Index> index, List<Key> organizations, PageRequest request) {
        int[] rows = organizations.stream()
                .mapToInt(slug -> catalogue.organization().find(view.graph(), slug.text()))
                .flatMap(
                        row -> Arrays.stream(index.apply(view.graph().indexes()).toArray(row)))
                .filter(row -> type.isInView(view, row))
                .sorted()
                .distinct()
                .toArray();
        return new Pages(view, type, row -> List.of()).page(rows, null, request);
    }

    public Row organization(Key slug) {
        return new Row(view, catalogue.organization(), catalogue.organization().find(view.graph(), slug.text()));
    }

    public Row organization(int row) {
        return new Row(view, catalogue.organization(), row);
    }

    public List<Row> organizations(List<Key> slugs) {
        return slugs.stream().map(this::organization).toList();
    }

    public static @Nullable Long dollars(@Nullable Usd amount) {
        return amount == null ? null : Long.valueOf(amount.dollars());
    }

    /** The fact a tie stands for; {@code null} for the tie from a parent. */
    @Nullable
    public Row fact(TieKind kind, Key key) {
        EntityType type = type(FactReference.Table.of(kind));
        int row = type.find(view.graph(), key.text());
        return row < 0 ? null : new Row(view, type, row);
    }

    public Hop.Fact fact(HopFact fact) {
        // A tie from a parent carries the subsidiary's slug, which no acquisition has, and no status.
        Row row = fact.status() == null ? null : fact(fact.kind(), fact.key());
        return new Hop.Fact(
                fact.kind(),
                row,
                fact.date(),
                fact.status(),
                dollars(fact.amount()),
                fact.basis(),
                dollars(fact.contingent()),
                fact.role());
    }

    public Hop hop(Row from, Row to, List<HopFact> facts) {
        return new Hop(
                from,
                to,
                facts.stream().map(HopFact::kind).distinct().sorted().toList(),
                sum(facts.stream().map(HopFact::amount)),
                facts.stream().anyMatch(HopFact::isEstimate),
                facts.stream().anyMatch(fact -> fact.role() == HopFact.Role.UNKNOWN),
                sum(facts.stream().map(HopFact::contingent)),
                facts.stream().map(this::fact).toList());
    }

    public ShownExplanation explanation(Explanation explanation, Stream<HopFact> facts) {
        return new ShownExplanation(
                explanation.formula(),
                explanation.citation(),
                explanation.steps(),
                facts.map(this::fact)
                        .map(Hop.Fact::fact)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private static @Nullable Long sum(Stream<@Nullable Usd> amounts) {
        return amounts.filter(Objects::nonNull)
                .map(Usd::dollars)
                .reduce(Long::sum)
                .orElse(null);
    }

    /** How a result was found, with the facts it rests on. */
    public record ShownExplanation(String formula, String citation, List<String> steps, List<Row> facts) {}
}
