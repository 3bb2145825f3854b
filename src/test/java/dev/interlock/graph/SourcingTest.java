package dev.interlock.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.graph.column.Texts;
import dev.interlock.model.Sourcing;
import dev.interlock.model.Trust;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.Tables;
import dev.interlock.testing.Tables.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which shipped facts are believed, against the files themselves read row by row. */
class SourcingTest {
    private static final Tables SHIPPED = Tables.shipped();
    private static final Graph GRAPH = TableGraph.of(SHIPPED);
    private static final Map<String, Row> SOURCES = byId("sources");
    private static final Map<String, Row> ROUNDS = byId("funding_rounds");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theFactsInViewAreThoseOfTheFilesThatNameEnoughPublishers(long seed) {
        Sourcing sourcing = sourcing(new Random(seed));
        GraphView view = new GraphView(GRAPH, new ViewSpec(null, Trust.DEFAULT.demanding(sourcing)));
        String as = "seed " + seed + ": " + sourcing;
        assertThat(seen(GRAPH.rounds().key(), view::seesRound))
                .as(as)
                .isEqualTo(expected("funding_rounds", sourcing, row -> row.get("id")));
        assertThat(seen(GRAPH.supply().key(), view::seesSupply))
                .as(as)
                .isEqualTo(expected("supply_agreements", sourcing, row -> row.get("id")));
        assertThat(seen(GRAPH.credit().key(), view::seesCredit))
                .as(as)
                .isEqualTo(expected("credit", sourcing, row -> row.get("id")));
        assertThat(seen(GRAPH.acquisitions().key(), view::seesAcquisition))
                .as(as)
                .isEqualTo(expected("acquisitions", sourcing, row -> row.get("id")));
        assertThat(seen(GRAPH.stakes().key(), view::seesStake))
                .as(as)
                .isEqualTo(expected(
                        "stakes",
                        sourcing,
                        row -> row.get("holder_id") + ":" + row.get("organization_id") + ":" + row.get("as_of")));
        assertThat(seen(GRAPH.financials().key(), view::seesFinancials).size())
                .as(as)
                .isEqualTo((int) SHIPPED.rows("financials").stream()
                        .filter(row -> isBelieved(row, sourcing))
                        .count());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void aParticipationNeedsItsRoundAndSourcesOfItsOwnWhereItNamesAny(long seed) {
        Sourcing sourcing = sourcing(new Random(seed));
        GraphView view = new GraphView(GRAPH, new ViewSpec(null, Trust.DEFAULT.demanding(sourcing)));
        assertThat(seen(GRAPH.participations().key(), view::seesParticipation))
                .as("seed " + seed + ": " + sourcing)
                .isEqualTo(SHIPPED.rows("participations").stream()
                        .filter(row -> {
                            Row round = Objects.requireNonNull(ROUNDS.get(row.get("round_id")));
                            boolean own = row.find("source_ids") == null || isBelieved(row, sourcing);
                            return own && isTrusted(round) && isBelieved(round, sourcing);
                        })
                        .map(row -> row.get("round_id") + ":" + row.get("investor_id"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void withoutDemandsEverythingIsBelievedWithOneAtLeastOneSourceIsNeeded() {
        assertThat(Sourcing.ANY.needed()).isZero();
        assertThat(new Sourcing(0, Set.of("Reuters"), Set.of(), Set.of()).needed())
                .isEqualTo(1);
        assertThat(Sourcing.ANY.without("Reuters").needed()).isEqualTo(1);
        assertThat(Sourcing.ANY.atLeast(3).needed()).isEqualTo(3);
    }

    @Test
    void aPageOfUnknownLanguageIsInNoneAndPublishersAreComparedWithoutCapitals() {
        Sourcing german = new Sourcing(0, Set.of(), Set.of(), Set.of("de"));
        assertThat(german.believes("Heise", "de")).isTrue();
        assertThat(german.believes("Heise", null)).isFalse();
        assertThat(Sourcing.ANY.believes("Heise", null)).isTrue();
        assertThat(Sourcing.ANY.without("HEISE").believes("heise ", "de")).isFalse();
    }

    private static Sourcing sourcing(Random random) {
        List<Row> sources = SHIPPED.rows("sources");
        Set<String> some = new TreeSet<>();
        for (int i = random.nextInt(3) == 0 ? 60 : 0; i > 0; i--) {
            some.add(
                    sources.get(random.nextInt(sources.size())).get("publisher").toUpperCase(Locale.ROOT));
        }
        Set<String> without = new TreeSet<>();
        for (int i = random.nextInt(2) * 20; i > 0; i--) {
            without.add(sources.get(random.nextInt(sources.size())).get("publisher"));
        }
        Set<String> languages = random.nextInt(3) == 0 ? Set.of("de", "fr", "en") : Set.of();
        return new Sourcing(random.nextInt(5), some, without, random.nextInt(2) == 0 ? languages : Set.of());
    }

    private static Set<String> expected(String table, Sourcing sourcing, Function<Row, String> key) {
        return SHIPPED.rows(table).stream()
                .filter(row -> isTrusted(row) && isBelieved(row, sourcing))
                .map(key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isTrusted(Row row) {
        return Set.of("CLOSED", "COMMITTED", "ANNOUNCED").contains(row.get("status"));
    }

    /** The rule as the schema tells it, on the texts of the file. */
    private static boolean isBelieved(Row row, Sourcing sourcing) {
        boolean all = sourcing.minSources() == 0
                && sourcing.publishers().isEmpty()
                && sourcing.withoutPublishers().isEmpty()
                && sourcing.languages().isEmpty();
        Set<String> publishers = new TreeSet<>();
        for (String id : row.list("source_ids")) {
            Row source = Objects.requireNonNull(SOURCES.get(id));
            String publisher = source.get("publisher").toLowerCase(Locale.ROOT);
            if ((sourcing.publishers().isEmpty() || sourcing.publishers().contains(publisher))
                    && !sourcing.withoutPublishers().contains(publisher)
                    && (sourcing.languages().isEmpty()
                            || sourcing.languages().contains(String.valueOf(source.find("language"))))) {
                publishers.add(publisher);
            }
        }
        return all || (!publishers.isEmpty() && publishers.size() >= sourcing.minSources());
    }

    private static Set<String> seen(Texts keys, IntPredicate inView) {
        return IntStream.range(0, keys.size())
                .filter(inView)
                .mapToObj(keys::require)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Row> byId(String table) {
        Map<String, Row> rows = new HashMap<>();
        SHIPPED.rows(table).forEach(row -> rows.put(row.get("id"), row));
        return rows;
    }
}
