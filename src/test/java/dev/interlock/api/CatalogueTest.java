package dev.interlock.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.api.PlainFacts.Thing;
import dev.interlock.api.catalogue.Attribute;
import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.EntityType;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.catalogue.ToMany;
import dev.interlock.api.catalogue.ToOne;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Status;
import dev.interlock.model.Trust;
import dev.interlock.testing.RandomTables;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.Tables;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every attribute, reference and list of every row, in many views, against {@link PlainFacts}. */
class CatalogueTest {
    private final Catalogue catalogue = new Catalogue();

    static Stream<View> views() {
        Set<String> closed = Set.of("CLOSED");
        return Stream.of(
                new View(null, PlainFacts.DEFAULT_TRUST),
                new View(null, PlainFacts.ALL),
                new View(null, closed),
                new View("2025-12-22", PlainFacts.ALL),
                new View("2026-02-01", PlainFacts.DEFAULT_TRUST),
                new View("2026-02-17", PlainFacts.DEFAULT_TRUST),
                new View("2026-03-20", closed),
                new View("1999-12-31", PlainFacts.ALL));
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyRowOfTheShippedFactsShowsWhatItsTablesSay(View view) {
        assertSame(Tables.shipped(), view, "shipped");
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyRowOfRandomFactsShowsWhatItsTablesSay(View view) {
        for (long seed = 0; seed < 60; seed++) {
            assertSame(RandomTables.of(seed, 4 + (int) seed % 30), view, "seed " + seed);
        }
    }

    @Test
    void aTypeIsFoundByTheNameItHasInTheSchema() {
        assertThat(catalogue.types())
                .allMatch(type -> catalogue.find(type.name()).orElseThrow() == type);
        assertThat(catalogue.find("Nothing")).isEmpty();
    }

    private void assertSame(Tables tables, View said, String data) {
        GraphView view = new GraphView(TableGraph.of(tables), said.spec());
        PlainFacts plain = new PlainFacts(tables, said.asOf, said.trust);
        for (EntityType type : catalogue.types()) {
            assertThat(keys(view, type, type.rows(view)))
                    .as("%s in %s, %s", type.name(), said, data)
                    .isEqualTo(keys(plain.seen(type.name())));
            for (Thing thing : plain.all(type.name())) {
                assertSame(type, view, thing, said + ", " + data);
            }
        }
    }

    private void assertSame(EntityType type, GraphView view, Thing thing, String where) {
        int row = type.find(view.graph(), thing.key);
        for (Attribute attribute : type.attributes()) {
            assertThat(thing.values).containsKey(attribute.name());
            assertThat(plain(attribute.value(view, row)))
                    .as("%s of %s in %s", attribute.name(), thing, where)
                    .isEqualTo(thing.value(attribute.name()));
        }
        for (ToOne reference : type.references()) {
            Row found = reference.follow(view, row);
            Thing expected = thing.references.get(reference.name());
            assertThat(found == null ? null : found.key())
                    .as("%s of %s in %s", reference.name(), thing, where)
                    .isEqualTo(expected == null ? null : expected.key);
        }
        for (ToMany list : type.lists()) {
            assertThat(thing.lists).containsKey(list.name());
            assertThat(keys(view, list.target().get(), list.reader().read(view, row)))
                    .as("%s of %s in %s", list.name(), thing, where)
                    .isEqualTo(keys(thing.lists.get(list.name())));
        }
    }

    /** As {@link PlainFacts} writes values. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Integer number) {
            return Long.valueOf(number);
        }
        return value instanceof LocalDate || value instanceof Enum<?> ? value.toString() : value;
    }

    private static List<String> keys(GraphView view, EntityType type, int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> type.key(view.graph(), row)).toList();
    }

    private static List<String> keys(List<Thing> things) {
        return things.stream().map(thing -> thing.key).toList();
    }

    record View(@Nullable String asOf, Set<String> trust) {
        ViewSpec spec() {
            return new ViewSpec(
                    asOf == null ? null : LocalDate.parse(asOf),
                    new Trust(trust.stream().map(Status::valueOf).collect(Collectors.toSet())));
        }
    }
}
