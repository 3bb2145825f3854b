package dev.interlock.api.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import dev.interlock.api.PlainFacts;
import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.EntityType;
import dev.interlock.api.error.BadArgument;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.testing.RandomTables;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.Tables;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Conditions against {@link PlainFilter}, on the shipped facts and on random ones. */
class FiltersTest {
    private static final Catalogue CATALOGUE = new Catalogue();
    private static final Data SHIPPED = new Data(Tables.shipped(), "shipped");
    private static final Data RANDOM = new Data(RandomTables.of(7, 60), "random");

    static Stream<EntityType> types() {
        return CATALOGUE.types().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyOperatorOfEveryFieldSelectsWhatItSays(EntityType type) {
        for (Data data : List.of(SHIPPED, RANDOM)) {
            List<Map<String, Object>> cases = new FilterCases(data.plain, new Random(1)).operators(type.name());
            assertThat(cases).hasSizeGreaterThan(20);
            cases.forEach(where -> assertSelects(data, type, where, "operators"));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyRelationSelectsWhatItSays(EntityType type) {
        for (Data data : List.of(SHIPPED, RANDOM)) {
            new FilterCases(data.plain, new Random(2))
                    .relations(type.name())
                    .forEach(where -> assertSelects(data, type, where, "relations"));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void nestedConditionsSelectWhatTheySay(EntityType type) {
        for (long seed = 0; seed < 40; seed++) {
            Data data = new Data(RandomTables.of(seed, 3 + (int) seed / 2), "seed " + seed);
            FilterCases cases = new FilterCases(data.plain, new Random(seed));
            for (int i = 0; i < 25; i++) {
                assertSelects(data, type, cases.random(type.name(), 3), data.name);
            }
        }
    }

    @Test
    void noConditionSelectsEverything() {
        EntityType type = CATALOGUE.organization();
        int[] rows = type.rows(RANDOM.view);
        assertThat(Filters.select(RANDOM.view, type, rows, null)).isEqualTo(rows);
        assertThat(Filters.select(RANDOM.view, type, rows, Map.of())).isEqualTo(rows);
    }

    @Test
    void anOperandThatIsNullIsRefusedByName() {
        refuses(Map.of("name", Collections.singletonMap("eq", null)), "where.name.eq");
        refuses(Collections.singletonMap("name", null), "where.name");
        refuses(Map.of("parent", Collections.singletonMap("sector", null)), "where.parent.sector");
        refuses(Map.of("roundsRaised", Collections.singletonMap("some", null)), "where.roundsRaised.some");
        refuses(
                Map.of("or", List.of(Map.of("founded", Collections.singletonMap("gte", null)))),
                "where.or.founded.gte");
    }

    private static void refuses(Map<String, Object> where, String argument) {
        EntityType type = CATALOGUE.organization();
        assertThatExceptionOfType(BadArgument.class)
                .isThrownBy(() -> Filters.select(RANDOM.view, type, type.rows(RANDOM.view), where))
                .extracting(BadArgument::extensions, map(String.class, Object.class))
                .containsEntry("argument", argument)
                .containsEntry("code", "BAD_ARGUMENT")
                .containsEntry("value", "null")
                .hasEntrySatisfying("hint", hint -> assertThat(hint.toString()).isNotBlank());
    }

    private static void assertSelects(Data data, EntityType type, Map<String, Object> where, String what) {
        List<String> expected = data.plain.seen(type.name()).stream()
                .filter(thing -> PlainFilter.meets(thing, where))
                .map(thing -> thing.key)
                .toList();
        int[] rows = Filters.select(data.view, type, type.rows(data.view), where);
        assertThat(Arrays.stream(rows)
                        .mapToObj(row -> type.key(data.view.graph(), row))
                        .toList())
                .as("%s where %s (%s, %s)", type.name(), where, what, data.name)
                .isEqualTo(expected);
    }

    private static final class Data {
        final GraphView view;
        final PlainFacts plain;
        final String name;

        Data(Tables tables, String name) {
            this.view = new GraphView(TableGraph.of(tables), ViewSpec.DEFAULT);
            this.plain = new PlainFacts(tables);
            this.name = name;
        }
    }
}
