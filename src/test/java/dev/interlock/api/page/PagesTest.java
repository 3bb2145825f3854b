package dev.interlock.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.interlock.api.PlainFacts;
import dev.interlock.api.PlainFacts.Thing;
import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.EntityType;
import dev.interlock.api.error.BadArgument;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.testing.RandomTables;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.Tables;
import dev.interlock.testing.Tables.Row;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of every type in every order that the schema offers, against sorting {@link PlainFacts}. */
class PagesTest {
    private static final Catalogue CATALOGUE = new Catalogue();
    private static final TypeDefinitionRegistry SCHEMA =
            new SchemaParser().parse(Path.of("schema.graphqls").toFile());

    static Stream<EntityType> types() {
        return CATALOGUE.types().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyFieldOrdersTheShippedFactsWithTheUnknownLast(EntityType type) {
        Data data = new Data(Tables.shipped());
        for (String field : orderFields(type)) {
            for (String direction : List.of("ASC", "DESC")) {
                List<Map<String, Object>> order = List.of(Map.of("field", field, "direction", direction));
                assertThat(walk(data, type, order, 400, false))
                        .as("%s by %s", type.name(), order)
                        .isEqualTo(data.ordered(type, order));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void pagesOfAnySizeInAnyOrderMakeUpTheListForwardAndBackward(EntityType type) {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Data data = new Data(RandomTables.of(seed, 2 + random.nextInt(30)));
            List<Map<String, Object>> order = randomOrder(type, random);
            List<String> expected = data.ordered(type, order);
            int size = 1 + random.nextInt(9);
            assertThat(walk(data, type, order, size, false))
                    .as("%s forward by %s, %d a page, seed %d", type.name(), order, size, seed)
                    .isEqualTo(expected);
            assertThat(walk(data, type, order, size, true))
                    .as("%s backward by %s, %d a page, seed %d", type.name(), order, size, seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void whatLiesBetweenTwoCursorsIsShown() {
        Data data = new Data(RandomTables.of(3, 40));
        EntityType type = CATALOGUE.organization();
        List<Map<String, Object>> order = List.of(Map.of("field", "FOUNDED", "direction", "DESC"));
        List<String> all = data.ordered(type, order);
        List<Connection.Edge> edges =
                data.page(type, order, new PageRequest(40, null, null, null)).edges();
        String after = edges.get(9).cursor();
        String before = edges.get(30).cursor();
        assertThat(keys(data.page(type, order, new PageRequest(null, after, null, before))))
                .isEqualTo(all.subList(10, 30));
        assertThat(keys(data.page(type, order, new PageRequest(3, after, null, before))))
                .isEqualTo(all.subList(10, 13));
        assertThat(keys(data.page(type, order, new PageRequest(null, after, 3, before))))
                .isEqualTo(all.subList(27, 30));
        Connection crossed = data.page(type, order, new PageRequest(null, before, null, after));
        assertThat(crossed.edges()).isEmpty();
        assertThat(crossed.totalCount()).isEqualTo(40);
    }

    @Test
    void anEmptyPageHasNoCursorsAndKnowsTheCount() {
        Data data = new Data(RandomTables.of(3, 10));
        Connection none = data.page(CATALOGUE.organization(), List.of(), new PageRequest(0, null, null, null));
        assertThat(none.edges()).isEmpty();
        assertThat(none.totalCount()).isEqualTo(10);
        assertThat(none.pageInfo()).isEqualTo(new Connection.PageInfo(true, false, null, null));
    }

    @Test
    void withoutASizeTwentyFiveAreShown() {
        Data data = new Data(RandomTables.of(3, 60));
        EntityType type = CATALOGUE.organization();
        List<String> all = data.ordered(type, List.of());
        assertThat(keys(data.page(type, List.of(), new PageRequest(null, null, null, null))))
                .isEqualTo(all.subList(0, 25));
    }

    /** A page is taken from one graph and gone on with in another, where rows went and others came. */
    @Test
    void aCursorStaysTrueWhenRowsComeAndGo() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Tables many = RandomTables.of(seed, 30);
            Data before = new Data(some(many, random));
            Data after = new Data(some(many, random));
            EntityType type = CATALOGUE.regulation();
            List<Map<String, Object>> order = randomOrder(type, random);
            List<String> old = before.ordered(type, order);
            int size = 1 + random.nextInt(old.size());
            Connection first = before.page(type, order, new PageRequest(size, null, null, null));
            String cursor = first.pageInfo().endCursor();
            // All that both graphs have, in order, tells where the page ends.
            List<String> both = new Data(many).ordered(type, order);
            int place = both.indexOf(old.get(size - 1));
            List<String> now = after.ordered(type, order);
            assertThat(keys(after.page(type, order, new PageRequest(500, cursor, null, null))))
                    .as("after %s by %s, seed %d", old.get(size - 1), order, seed)
                    .isEqualTo(now.stream()
                            .filter(key -> both.indexOf(key) > place)
                            .toList());
            assertThat(keys(after.page(type, order, new PageRequest(null, null, 500, cursor))))
                    .as("before %s by %s, seed %d", old.get(size - 1), order, seed)
                    .isEqualTo(now.stream()
                            .filter(key -> both.indexOf(key) < place)
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"501, -, first, 501", "-1, -, first, -1", "-, 501, last, 501", "-, -1, last, -1", "1, 1, last, 1"})
    void aSizeThatCannotBeIsRefusedByName(
            @Nullable Integer first, @Nullable Integer last, String argument, String value) {
        assertRefused(() -> new PageRequest(first, null, last, null), argument, value);
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "''", "bnVsbA", "e30", "WzFd", "W10", "%%%"})
    void whatIsNoCursorIsRefusedByName(String cursor) {
        Data data = new Data(RandomTables.of(3, 10));
        EntityType type = CATALOGUE.organization();
        assertRefused(() -> data.page(type, List.of(), new PageRequest(null, cursor, null, null)), "after", cursor);
        assertRefused(() -> data.page(type, List.of(), new PageRequest(null, null, 1, cursor)), "before", cursor);
    }

    @Test
    void aCursorOfAnotherListOrOrderIsRefused() {
        Data data = new Data(RandomTables.of(3, 10));
        PageRequest all = new PageRequest(null, null, null, null);
        String byKey =
                data.page(CATALOGUE.organization(), List.of(), all).pageInfo().endCursor();
        List<Map<String, Object>> byName = List.of(Map.of("field", "NAME", "direction", "ASC"));
        List<Map<String, Object>> byNameDown = List.of(Map.of("field", "NAME", "direction", "DESC"));
        String named =
                data.page(CATALOGUE.organization(), byName, all).pageInfo().endCursor();
        assertRefused(
                () -> data.page(CATALOGUE.organization(), byName, new PageRequest(1, byKey, null, null)),
                "after",
                byKey);
        assertRefused(
                () -> data.page(CATALOGUE.organization(), byNameDown, new PageRequest(1, named, null, null)),
                "after",
                named);
        assertRefused(
                () -> data.page(CATALOGUE.source(), List.of(), new PageRequest(1, byKey, null, null)), "after", byKey);
    }

    /** A cursor of the right order in which somebody changed the values. */
    @Test
    void aForgedCursorIsAPlaceOrIsRefusedButNeverFails() {
        Data data = new Data(RandomTables.of(3, 10));
        EntityType type = CATALOGUE.organization();
        List<Map<String, Object>> order = List.of(Map.of("field", "FOUNDED", "direction", "ASC"));
        String signature = Ordering.of(type, order).signature();
        for (String value : List.of("\"text\"", "{}", "[1]", "true", "1.5", "99999999999999999999", "null")) {
            String json = "[\"" + signature + "\"," + value + ",\"o-1\"]";
            String cursor = java.util.Base64.getUrlEncoder()
                    .encodeToString(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            try {
                assertThat(data.page(type, order, new PageRequest(5, cursor, null, null))
                                .edges())
                        .hasSizeLessThanOrEqualTo(5);
            } catch (BadArgument refused) {
                assertThat(refused.extensions()).containsEntry("argument", "after");
            }
        }
    }

    private static void assertRefused(Runnable asked, String argument, String value) {
        assertThatExceptionOfType(BadArgument.class).isThrownBy(asked::run).satisfies(refused -> {
            assertThat(refused.extensions())
                    .containsEntry("code", "BAD_ARGUMENT")
                    .containsEntry("argument", argument)
                    .containsEntry("value", value.length() > 200 ? value.substring(0, 200) + "…" : value);
            assertThat(refused.extensions().get("hint").toString()).isNotBlank();
        });
    }

    /** All pages one after the other, checking on the way what each says of itself. */
    private static List<String> walk(
            Data data, EntityType type, List<Map<String, Object>> order, int size, boolean backward) {
        List<String> found = new ArrayList<>();
        @Nullable String cursor = null;
        boolean more = true;
        while (more) {
            Connection page = data.page(
                    type,
                    order,
                    backward ? new PageRequest(null, null, size, cursor) : new PageRequest(size, cursor, null, null));
            Connection.PageInfo info = page.pageInfo();
            assertThat(page.totalCount()).isEqualTo(data.plain.seen(type.name()).size());
            assertThat(backward ? info.hasNextPage() : info.hasPreviousPage()).isEqualTo(!found.isEmpty());
            found.addAll(backward ? 0 : found.size(), keys(page));
            more = backward ? info.hasPreviousPage() : info.hasNextPage();
            cursor = backward ? info.startCursor() : info.endCursor();
            assertThat(page.edges().size()).isLessThanOrEqualTo(size);
            assertThat(more).isEqualTo(found.size() < page.totalCount());
        }
        return found;
    }

    private static List<String> keys(Connection page) {
        assertThat(page.nodes())
                .isEqualTo(page.edges().stream().map(Connection.Edge::node).toList());
        return page.nodes().stream().map(dev.interlock.api.catalogue.Row::key).toList();
    }

    /** Two rows of three. Regulations are referred to by nothing. */
    private static Tables some(Tables tables, Random random) {
        Map<String, List<Row>> kept = new HashMap<>();
        for (String table : List.of("organizations", "sources")) {
            kept.put(table, tables.rows(table));
        }
        List<Row> rows = new ArrayList<>(List.of(tables.rows("regulations").get(0)));
        tables.rows("regulations").stream()
                .skip(1)
                .filter(row -> random.nextInt(3) > 0)
                .forEach(rows::add);
        kept.put("regulations", rows);
        return new Tables(kept);
    }

    private static List<Map<String, Object>> randomOrder(EntityType type, Random random) {
        List<Map<String, Object>> order = new ArrayList<>();
        Set<String> used = new TreeSet<>();
        List<String> fields = orderFields(type);
        for (int i = random.nextInt(4); i > 0; i--) {
            String field = fields.get(random.nextInt(fields.size()));
            if (used.add(field)) {
                order.add(Map.of("field", field, "direction", random.nextBoolean() ? "ASC" : "DESC"));
            }
        }
        return order;
    }

    private static List<String> orderFields(EntityType type) {
        return SCHEMA
                .getTypeOrNull(type.name() + "OrderField", EnumTypeDefinition.class)
                .getEnumValueDefinitions()
                .stream()
                .map(EnumValueDefinition::getName)
                .toList();
    }

    private static final class Data {
        final GraphView view;
        final PlainFacts plain;

        Data(Tables tables) {
            view = new GraphView(TableGraph.of(tables), ViewSpec.DEFAULT);
            plain = new PlainFacts(tables);
        }

        Connection page(EntityType type, List<Map<String, Object>> order, PageRequest request) {
            return new Pages(view, type, row -> List.of()).page(type.rows(view), order, request);
        }

        List<String> ordered(EntityType type, List<Map<String, Object>> order) {
            Comparator<Thing> comparator = (left, right) -> 0;
            for (Map<String, Object> said : order) {
                comparator = comparator.thenComparing(by(type, said));
            }
            return plain.seen(type.name()).stream()
                    .sorted(comparator.thenComparing(thing -> thing.key))
                    .map(thing -> thing.key)
                    .toList();
        }

        private static Comparator<Thing> by(EntityType type, Map<String, Object> said) {
            String field = camel(said.get("field").toString());
            List<String> constants = constants(type.name(), field);
            Comparator<Object> values = (left, right) -> order(left, right, constants);
            Comparator<Object> directed = said.get("direction").equals("DESC") ? values.reversed() : values;
            return Comparator.comparing(thing -> thing.value(field), Comparator.nullsLast(directed));
        }

        private static int order(Object left, Object right, List<String> constants) {
            if (left instanceof String text) {
                String other = right.toString();
                if (!constants.isEmpty()) {
                    return constants.indexOf(text) - constants.indexOf(other);
                }
                int order = text.compareToIgnoreCase(other);
                return order != 0 ? order : text.compareTo(other);
            }
            if (left instanceof Boolean truth) {
                return truth.compareTo((Boolean) right);
            }
            return left instanceof Double decimal
                    ? decimal.compareTo((Double) right)
                    : ((Long) left).compareTo((Long) right);
        }

        /** The constants of a field's type in the order of the schema, none where it is no enum. */
        private static List<String> constants(String type, String field) {
            var definition = SCHEMA.getTypeOrNull(type, ObjectTypeDefinition.class).getFieldDefinitions().stream()
                    .filter(one -> one.getName().equals(field))
                    .findFirst()
                    .orElseThrow()
                    .getType();
            if (definition instanceof graphql.language.NonNullType nonNull) {
                definition = nonNull.getType();
            }
            if (!(definition instanceof TypeName name)) {
                return List.of();
            }
            EnumTypeDefinition constants = SCHEMA.getTypeOrNull(name.getName(), EnumTypeDefinition.class);
            return constants == null
                    ? List.of()
                    : constants.getEnumValueDefinitions().stream()
                            .map(EnumValueDefinition::getName)
                            .toList();
        }

        private static String camel(String constant) {
            StringBuilder name = new StringBuilder();
            for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
                name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
            return name.toString();
        }
    }
}
