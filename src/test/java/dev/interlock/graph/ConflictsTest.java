package dev.interlock.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.graph.column.Texts;
import dev.interlock.model.ConflictSide;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Sourcing;
import dev.interlock.model.Trust;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.Tables;
import dev.interlock.testing.Tables.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Several facts about one deal: only one of them counts. Rounds are of company z, investor is a. */
class ConflictsTest {
    private final List<Row> rounds = new ArrayList<>();
    private final List<Row> sources = new ArrayList<>(List.of(
            source("wire-1", "Wire"), source("wire-2", "Wire"), source("post-1", "Post"), source("blog-1", "Blog")));

    /** Worked out by hand: 100 told first by Wire alone, 120 by two, 90 last, and 500 that is another deal. */
    @ParameterizedTest
    @CsvSource({
        "FIRST_TOLD, first other, 600",
        "LEAST, low other, 590",
        "MOST, high other, 620",
        "BEST_SOURCED, high other, 620",
        "LATEST, low other, 590",
        "EVERY, first high low other, 810"
    })
    void oneSideCounts(ConflictSide side, String counted, long raised) {
        deal();
        GraphView view = view(new ViewSpec(null, Trust.DEFAULT.siding(side)));
        assertThat(seen(view)).isEqualTo(new TreeSet<>(List.of(counted.split(" "))));
        int company = view.graph().organizations().find("z");
        assertThat(view.profile().totalRaised(company)).isEqualTo(raised);
    }

    /** A telling that is not in view at the date, or not believed, leaves its place to the others. */
    @Test
    void onlyWhatIsInViewCanCount() {
        deal();
        LocalDate before = LocalDate.of(2026, 1, 3);
        assertThat(seen(view(new ViewSpec(before, Trust.DEFAULT.siding(ConflictSide.LATEST)))))
                .containsExactlyInAnyOrder("high", "other");
        Sourcing post = new Sourcing(0, Set.of("post"), Set.of(), Set.of());
        assertThat(seen(view(new ViewSpec(null, Trust.DEFAULT.demanding(post)))))
                .containsExactly("high");
        Sourcing blog = new Sourcing(0, Set.of("blog"), Set.of(), Set.of());
        assertThat(seen(view(new ViewSpec(null, Trust.DEFAULT.demanding(blog)))))
                .containsExactly("low");
    }

    @Test
    void everyTellingKnowsTheOthers() {
        deal();
        Graph graph = view(ViewSpec.DEFAULT).graph();
        assertThat(graph.hasConflicts()).isTrue();
        assertThat(others(graph, "low")).containsExactlyInAnyOrder("first", "high");
        assertThat(others(graph, "first")).containsExactlyInAnyOrder("low", "high");
        assertThat(others(graph, "other")).isEmpty();
    }

    /** Random deals with chains and rings of names, against the rule followed fact by fact. */
    @ParameterizedTest
    @EnumSource(ConflictSide.class)
    void randomDeals(ConflictSide side) {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            rounds.clear();
            int count = 1 + random.nextInt(12);
            for (int i = 0; i < count; i++) {
                int other = random.nextInt(count);
                round(
                        "r" + i,
                        random.nextInt(4) == 0 ? null : random.nextInt(4) * 10,
                        random.nextInt(6) == 0 ? null : "2026-01-0" + (1 + random.nextInt(5)),
                        random.nextBoolean() && other != i ? "r" + other : null,
                        List.of("wire-1", "wire-2", "post-1", "blog-1").subList(random.nextInt(3), 4));
            }
            GraphView view = view(new ViewSpec(null, Trust.DEFAULT.siding(side)));
            assertThat(seen(view)).as("seed " + seed + ", " + side).isEqualTo(plain(side));
        }
    }

    private void deal() {
        round("first", 100, "2026-01-02", null, List.of("wire-1", "wire-2"));
        round("high", 120, "2026-01-03", "first", List.of("wire-1", "post-1"));
        round("low", 90, "2026-01-04", "high", List.of("blog-1"));
        round("other", 500, "2026-01-01", null, List.of("wire-1"));
    }

    private Set<String> plain(ConflictSide side) {
        Set<String> counted = new TreeSet<>();
        Map<String, Row> byKey = new LinkedHashMap<>();
        rounds.stream()
                .sorted(Comparator.comparing(row -> row.get("id")))
                .forEach(row -> byKey.put(row.get("id"), row));
        Set<String> done = new HashSet<>();
        for (String key : byKey.keySet()) {
            Set<String> deal = new TreeSet<>(Set.of(key));
            for (int grown = 0; grown < deal.size(); ) {
                grown = deal.size();
                for (Row row : byKey.values()) {
                    String other = row.find("conflicts_with");
                    if (other != null && (deal.contains(other) || deal.contains(row.get("id")))) {
                        deal.add(other);
                        deal.add(row.get("id"));
                    }
                }
            }
            if (side == ConflictSide.EVERY) {
                counted.add(key);
            } else if (done.addAll(deal)) {
                counted.add(best(side, deal.stream().map(byKey::get).toList()));
            }
        }
        return counted;
    }

    private String best(ConflictSide side, List<Row> deal) {
        Comparator<Row> wanted = switch (side) {
            case LEAST ->
                Comparator.comparingLong(row -> -Objects.requireNonNullElse(row.number("amount_usd"), Long.MAX_VALUE));
            case MOST -> Comparator.comparingLong(row -> Objects.requireNonNullElse(row.number("amount_usd"), -1L));
            case LATEST -> Comparator.comparing(row -> Objects.requireNonNullElse(row.find("announced_on"), ""));
            case BEST_SOURCED ->
                Comparator.comparingLong(row -> row.list("source_ids").stream()
                        .map(id -> id.split("-")[0])
                        .distinct()
                        .count());
            default -> Comparator.comparing(row -> 0);
        };
        return deal.stream()
                .sorted(wanted.reversed()
                        .thenComparing(row -> row.find("conflicts_with") == null ? 0 : 1)
                        .thenComparing(row -> row.get("id")))
                .findFirst()
                .orElseThrow()
                .get("id");
    }

    private static Set<String> seen(GraphView view) {
        Texts keys = view.graph().rounds().key();
        return IntStream.range(0, keys.size())
                .filter(view::seesRound)
                .mapToObj(keys::require)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> others(Graph graph, String round) {
        return IntStream.of(
                        graph.otherTellings(FundingRound.class, graph.rounds().find(round)))
                .mapToObj(graph.rounds().key()::require)
                .toList();
    }

    private void round(
            String key,
            @Nullable Integer amount,
            @Nullable String day,
            @Nullable String conflictsWith,
            List<String> from) {
        rounds.add(Row.of(
                "id",
                key,
                "organization_id",
                "z",
                "amount_usd",
                amount == null ? null : amount.toString(),
                "announced_on",
                day,
                "status",
                "CLOSED",
                "source_ids",
                String.join("|", from),
                "conflicts_with",
                conflictsWith));
    }

    private static Row source(String key, String publisher) {
        return Row.of(
                "id", key, "publisher", publisher, "title", "t", "url", "https://example.org/" + key, "language", "en");
    }

    private GraphView view(ViewSpec spec) {
        Row company = Row.of("id", "z", "name", "Z", "kind", "COMPANY", "listed", "false");
        return new GraphView(
                TableGraph.of(new Tables(
                        Map.of("organizations", List.of(company), "sources", sources, "funding_rounds", rounds))),
                spec);
    }
}
