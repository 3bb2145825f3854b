package dev.interlock.api.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.api.PlainFacts;
import dev.interlock.api.PlainFacts.Thing;
import dev.interlock.api.catalogue.Attribute;
import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.EntityType;
import dev.interlock.api.error.BadArgument;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.testing.RandomTables;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.Tables;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sums and groups of every type, by everything the schema offers, against adding up {@link PlainFacts}. */
class AggregatesTest {
    private static final Catalogue CATALOGUE = new Catalogue();
    private static final TypeDefinitionRegistry SCHEMA =
            new SchemaParser().parse(Path.of("schema.graphqls").toFile());
    private static final List<String> TRAITS = List.of("LAYER", "SECTOR", "COUNTRY", "REGION", "KIND");
    private static final List<Data> DATA = List.of(
            new Data(Tables.shipped(), "shipped"),
            new Data(RandomTables.of(1, 50), "random 1"),
            new Data(RandomTables.of(2, 9), "random 2"),
            new Data(RandomTables.of(3, 2), "random 3"));

    static Stream<EntityType> types() {
        return CATALOGUE.types().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theWholeSumsUpToWhatItsRowsSay(EntityType type) {
        for (Data data : DATA) {
            assertSummaries(type, data.whole(type), data.plain.seen(type.name()), data);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyGroupSumsUpToWhatItsRowsSay(EntityType type) {
        for (Data data : DATA) {
            for (String by : groupings(type)) {
                Map<List<@Nullable String>, List<Thing>> expected = split(data.plain.seen(type.name()), List.of(by));
                List<Aggregate> groups = Groups.of(data.whole(type), List.of(by), null, null);
                assertThat(keys(groups)).as("%s by %s", type.name(), by).isEqualTo(inOrder(expected));
                for (Aggregate group : groups) {
                    assertSummaries(
                            type, group, expected.get(keys(List.of(group)).get(0)), data);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void groupsInGroupsHoldWhatBothKeysSay(EntityType type) {
        List<String> by = groupings(type);
        for (Data data : DATA) {
            for (int i = 0; i < by.size(); i++) {
                List<String> two = List.of(by.get(i), by.get((i + 1) % by.size()));
                Map<List<@Nullable String>, List<Thing>> expected = split(data.plain.seen(type.name()), two);
                List<Aggregate> groups = Groups.of(data.whole(type), two, null, null);
                assertThat(keys(groups)).as("%s by %s", type.name(), two).isEqualTo(inOrder(expected));
                for (Aggregate group : groups) {
                    assertThat(data.keys(group))
                            .as("%s by %s", type.name(), two)
                            .isEqualTo(expected.get(keys(List.of(group)).get(0)).stream()
                                    .map(thing -> thing.key)
                                    .toList());
                }
            }
        }
    }

    /** Groups of a group are the same as groups by two things at once. */
    @Test
    void groupingAGroupAgainKeepsTheKeysOfBoth() {
        Data data = DATA.get(0);
        EntityType type = CATALOGUE.round();
        List<Aggregate> atOnce = Groups.of(data.whole(type), List.of("LAYER", "YEAR"), null, null);
        List<Aggregate> nested = new ArrayList<>();
        for (Aggregate layer : Groups.of(data.whole(type), List.of("LAYER"), null, null)) {
            nested.addAll(Groups.of(layer, List.of("YEAR"), null, null));
        }
        assertThat(keys(nested)).isEqualTo(keys(atOnce));
        assertThat(nested.stream().map(data::keys))
                .isEqualTo(atOnce.stream().map(data::keys).toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void groupsBySomethingSingleAddUpToTheWhole(EntityType type) {
        for (Data data : DATA) {
            for (String by : groupings(type)) {
                boolean single = data.plain.seen(type.name()).stream()
                        .allMatch(thing -> values(thing, by).size() == 1);
                List<Aggregate> groups = Groups.of(data.whole(type), List.of(by), null, null);
                int count = groups.stream().mapToInt(Aggregate::count).sum();
                int whole = data.whole(type).count();
                if (!single) {
                    assertThat(count).isGreaterThan(whole);
                    continue;
                }
                assertThat(count).as("%s by %s", type.name(), by).isEqualTo(whole);
                for (Attribute attribute : type.attributes()) {
                    if (Summaries.isSummarized(attribute)
                            && Summaries.of(data.whole(type), attribute) instanceof Summary sum) {
                        long added = groups.stream()
                                .map(group -> ((Summary) Summaries.of(group, attribute)).sum())
                                .filter(Objects::nonNull)
                                .mapToLong(Long::longValue)
                                .sum();
                        Long all = sum.sum();
                        assertThat(added)
                                .as("%s of %s by %s", attribute.name(), type.name(), by)
                                .isEqualTo(all == null ? 0 : all);
                    }
                }
            }
        }
    }

    @Test
    void groupsComeInTheOrderAskedForWithTheUnknownLast() {
        for (Data data : DATA) {
            Map<List<@Nullable String>, List<Thing>> layers = split(data.plain.seen("FundingRound"), List.of("SERIES"));
            for (String measure : List.of("COUNT", "SUM", "AVG", "MIN", "MAX", "KEY")) {
                for (String direction : List.of("ASC", "DESC")) {
                    Comparator<Double> numbers =
                            direction.equals("ASC") ? Comparator.naturalOrder() : Comparator.reverseOrder();
                    Comparator<List<@Nullable String>> byKey = Comparator.comparing(
                            (List<@Nullable String> key) -> key.get(0),
                            Comparator.nullsLast(Comparator.naturalOrder()));
                    Comparator<List<@Nullable String>> order = measure.equals("KEY")
                            ? (direction.equals("ASC")
                                    ? byKey
                                    : Comparator.comparing(
                                            key -> key.get(0), Comparator.nullsLast(Comparator.reverseOrder())))
                            : Comparator.<List<@Nullable String>, @Nullable Double>comparing(
                                            key -> measured(layers.get(key), measure), Comparator.nullsLast(numbers))
                                    .thenComparing(byKey);
                    List<Aggregate> groups = Groups.of(
                            data.whole(CATALOGUE.round()),
                            List.of("SERIES"),
                            List.of(Map.of("by", measure, "direction", direction)),
                            null);
                    assertThat(keys(groups))
                            .as("%s %s, %s", measure, direction, data.name)
                            .isEqualTo(layers.keySet().stream().sorted(order).toList());
                }
            }
        }
    }

    @Test
    void asManyGroupsComeAsAreAskedFor() {
        Aggregate whole = DATA.get(0).whole(CATALOGUE.round());
        List<Aggregate> all = Groups.of(whole, List.of("LAYER"), null, null);
        assertThat(keys(Groups.of(whole, List.of("LAYER"), null, 2)))
                .isEqualTo(keys(all).subList(0, 2));
        assertThat(Groups.of(whole, List.of("LAYER"), null, 0)).isEmpty();
        assertThat(Groups.of(whole, List.of("LAYER"), null, 1000)).hasSameSizeAs(all);
    }

    @Test
    void whatCannotBeGroupedOrOrderedIsRefusedByName() {
        Aggregate whole = DATA.get(0).whole(CATALOGUE.round());
        refuses("by", () -> Groups.of(whole, List.of(), null, null));
        refuses("first", () -> Groups.of(whole, List.of("LAYER"), null, -1));
        refuses(
                "orderBy.of",
                () -> Groups.of(
                        whole,
                        List.of("LAYER"),
                        List.of(Map.of("by", "SUM", "of", "REVENUE_USD", "direction", "ASC")),
                        null));
        Aggregate regulations = DATA.get(0).whole(CATALOGUE.regulation());
        refuses(
                "orderBy.of",
                () -> Groups.of(regulations, List.of("KIND"), List.of(Map.of("by", "SUM", "direction", "ASC")), null));
    }

    @Test
    void theSummariesOfTheSchemaAreThoseOfTheCatalogue() {
        for (EntityType type : CATALOGUE.types()) {
            TreeSet<String> said = new TreeSet<>();
            type.attributes().stream()
                    .filter(Summaries::isSummarized)
                    .map(Attribute::name)
                    .forEach(said::add);
            assertThat(summaries(type)).as(type.name()).isEqualTo(said);
        }
    }

    private static void refuses(String argument, Runnable asked) {
        assertThatExceptionOfType(BadArgument.class).isThrownBy(asked::run).satisfies(refused -> {
            assertThat(refused.extensions())
                    .containsEntry("code", "BAD_ARGUMENT")
                    .containsEntry("argument", argument);
            assertThat(refused.extensions().get("hint").toString()).isNotBlank();
        });
    }

    private static void assertSummaries(EntityType type, Aggregate aggregate, List<Thing> things, Data data) {
        assertThat(aggregate.count()).isEqualTo(things.size());
        for (String field : summaries(type)) {
            Object summary = Summaries.of(aggregate, Objects.requireNonNull(type.attribute(field)));
            String what = field + " of " + type.name() + " " + aggregate.keys() + ", " + data.name;
            if (summary instanceof Summary whole) {
                assertWhole(whole, things, field, what);
            } else {
                assertDecimal((DecimalSummary) summary, things, field, what);
            }
        }
    }

    private static void assertWhole(Summary summary, List<Thing> things, String field, String what) {
        List<Thing> counted =
                things.stream().filter(thing -> counts(thing, field)).toList();
        List<Object> known = counted.stream()
                .map(thing -> thing.value(field))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        assertThat(summary.countedElsewhere()).as(what).isEqualTo(things.size() - counted.size());
        assertThat(summary.known()).as(what).isEqualTo(known.size());
        assertThat(summary.unknown()).as(what).isEqualTo(counted.size() - known.size());
        assertThat(summary.distinct()).as(what).isEqualTo(new TreeSet<>(known).size());
        assertThat(text(summary.min()))
                .as(what)
                .isEqualTo(known.isEmpty() ? "null" : known.get(0).toString());
        assertThat(text(summary.max()))
                .as(what)
                .isEqualTo(
                        known.isEmpty() ? "null" : known.get(known.size() - 1).toString());
        if (known.isEmpty()) {
            assertThat(summary.sum()).as(what).isNull();
            assertThat(summary.avg()).as(what).isNull();
            assertThat(summary.median()).as(what).isNull();
        } else if (known.get(0) instanceof Long) {
            long sum = 0;
            for (Object value : known) {
                sum += (Long) value;
            }
            assertThat(summary.sum()).as(what).isEqualTo(sum);
            assertThat(summary.avg()).as(what).isCloseTo((double) sum / known.size(), within(1e-9 * Math.abs(sum)));
            int half = known.size() / 2;
            double median = known.size() % 2 == 1
                    ? (Long) known.get(half)
                    : ((Long) known.get(half - 1) + (double) (Long) known.get(half)) / 2;
            assertThat(summary.median()).as(what).isEqualTo(median);
        }
    }

    private static void assertDecimal(DecimalSummary summary, List<Thing> things, String field, String what) {
        List<Double> known = things.stream()
                .map(thing -> (Double) thing.value(field))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        assertThat(summary.known()).as(what).isEqualTo(known.size());
        assertThat(summary.unknown()).as(what).isEqualTo(things.size() - known.size());
        assertThat(summary.distinct()).as(what).isEqualTo(new TreeSet<>(known).size());
        if (known.isEmpty()) {
            assertThat(Arrays.asList(summary.min(), summary.max(), summary.avg()))
                    .as(what)
                    .containsOnlyNulls();
        } else {
            assertThat(summary.min()).as(what).isEqualTo(known.get(0));
            assertThat(summary.max()).as(what).isEqualTo(known.get(known.size() - 1));
            double mean = known.stream().mapToDouble(Double::doubleValue).sum() / known.size();
            assertThat(summary.avg()).as(what).isCloseTo(mean, within(1e-9));
        }
    }

    /** Design.md: where a fact and the one it is part of are both in view, only the outer amount enters sums. */
    private static boolean counts(Thing thing, String field) {
        boolean pooled = switch (thing.type + "." + field) {
            case "FundingRound.amountUsd", "SupplyAgreement.valueUsd" -> true;
            case "CreditAgreement.amountUsd" -> isMoney(thing);
            case "CreditAgreement.contingentUsd" -> !isMoney(thing);
            default -> false;
        };
        return !pooled || !PlainFacts.isCountedElsewhere(thing);
    }

    private static boolean isMoney(Thing credit) {
        return List.of("LOAN", "BOND", "WARRANT_PURCHASE").contains(credit.text("instrument"));
    }

    private static @Nullable Double measured(List<Thing> things, String measure) {
        if (measure.equals("COUNT")) {
            return (double) things.size();
        }
        double[] amounts = things.stream()
                .filter(thing -> counts(thing, "amountUsd"))
                .map(thing -> thing.number("amountUsd"))
                .filter(Objects::nonNull)
                .mapToDouble(Long::doubleValue)
                .toArray();
        if (amounts.length == 0) {
            return null;
        }
        return switch (measure) {
            case "SUM" -> Arrays.stream(amounts).sum();
            case "AVG" -> Arrays.stream(amounts).sum() / amounts.length;
            case "MIN" -> Arrays.stream(amounts).min().orElseThrow();
            case "MAX" -> Arrays.stream(amounts).max().orElseThrow();
            default -> throw new AssertionError(measure);
        };
    }

    private static Map<List<@Nullable String>, List<Thing>> split(List<Thing> things, List<String> by) {
        Map<List<@Nullable String>, List<Thing>> groups = new LinkedHashMap<>();
        for (Thing thing : things) {
            List<List<@Nullable String>> keys = new ArrayList<>();
            keys.add(List.of());
            for (String one : by) {
                List<List<@Nullable String>> longer = new ArrayList<>();
                for (List<@Nullable String> key : keys) {
                    for (String value : values(thing, one)) {
                        List<@Nullable String> with = new ArrayList<>(key);
                        with.add(value);
                        longer.add(with);
                    }
                }
                keys = longer;
            }
            keys.forEach(key ->
                    groups.computeIfAbsent(key, none -> new ArrayList<>()).add(thing));
        }
        return groups;
    }

    /** What a thing is grouped under; a single {@code null} where that is unknown or nothing. */
    private static List<@Nullable String> values(Thing thing, String by) {
        String name = camel(by);
        if (thing.values.containsKey(name)) {
            return Collections.singletonList((String) thing.value(name));
        }
        if (thing.references.containsKey(name)) {
            return List.of(thing.to(name).key);
        }
        if (List.of("YEAR", "QUARTER", "MONTH").contains(by)) {
            return Collections.singletonList(period(thing, by));
        }
        if (List.of("ROLE", "COLLECTION").contains(by)) {
            return orUnknown((List<?>) Objects.requireNonNull(thing.value(name + "s")));
        }
        if (List.of("INVESTOR", "LEAD").contains(by)) {
            return orUnknown(
                    thing.lists.get(name + "s").stream().map(one -> one.key).toList());
        }
        if (TRAITS.contains(by)) {
            return Collections.singletonList(thing.to("organization").text(name));
        }
        int cut = by.lastIndexOf('_');
        if (cut > 0 && TRAITS.contains(by.substring(cut + 1))) {
            return Collections.singletonList(
                    thing.to(camel(by.substring(0, cut))).text(camel(by.substring(cut + 1))));
        }
        if (thing.references.containsKey("round")) {
            return Collections.singletonList(thing.to("round").text(name));
        }
        throw new AssertionError("a grouping this test does not know: " + by + " of " + thing.type);
    }

    private static @Nullable String period(Thing thing, String by) {
        for (String date : List.of("announcedOn", "asOf", "periodEnd", "publishedOn")) {
            if (thing.values.containsKey(date)) {
                String day = thing.text(date);
                if (day == null) {
                    return null;
                }
                int month = Integer.parseInt(day.substring(5, 7));
                return switch (by) {
                    case "YEAR" -> day.substring(0, 4);
                    case "MONTH" -> day.substring(0, 7);
                    default -> day.substring(0, 4) + "-Q" + (month <= 3 ? 1 : month <= 6 ? 2 : month <= 9 ? 3 : 4);
                };
            }
        }
        throw new AssertionError("no date of " + thing.type);
    }

    private static List<@Nullable String> orUnknown(List<?> values) {
        return values.isEmpty()
                ? Collections.singletonList(null)
                : values.stream().map(Object::toString).toList();
    }

    private static List<List<@Nullable String>> keys(List<Aggregate> groups) {
        List<List<@Nullable String>> keys = new ArrayList<>();
        for (Aggregate group : groups) {
            List<@Nullable String> key = new ArrayList<>();
            group.keys().forEach(one -> key.add(one.value()));
            keys.add(key);
        }
        return keys;
    }

    /** By the first key, then the second, the unknown last. */
    private static List<List<@Nullable String>> inOrder(Map<List<@Nullable String>, List<Thing>> groups) {
        Comparator<@Nullable String> texts = Comparator.nullsLast(Comparator.naturalOrder());
        return groups.keySet().stream()
                .sorted((left, right) -> {
                    int order = texts.compare(left.get(0), right.get(0));
                    return order != 0 || left.size() == 1 ? order : texts.compare(left.get(1), right.get(1));
                })
                .toList();
    }

    private static List<String> groupings(EntityType type) {
        return SCHEMA
                .getTypeOrNull(type.name() + "GroupBy", EnumTypeDefinition.class)
                .getEnumValueDefinitions()
                .stream()
                .map(EnumValueDefinition::getName)
                .toList();
    }

    /** The fields of a type's aggregate that sum something up. */
    private static TreeSet<String> summaries(EntityType type) {
        TreeSet<String> fields = new TreeSet<>();
        for (FieldDefinition field : SCHEMA.getTypeOrNull(type.name() + "Aggregate", ObjectTypeDefinition.class)
                .getFieldDefinitions()) {
            if (!List.of("keys", "count", "groups", "rows").contains(field.getName())) {
                fields.add(field.getName());
            }
        }
        return fields;
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }

    private static String camel(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
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

        Aggregate whole(EntityType type) {
            return new Aggregate(view, type, type.rows(view), List.of());
        }

        List<String> keys(Aggregate aggregate) {
            return Arrays.stream(aggregate.rows())
                    .mapToObj(row -> aggregate.type().key(view.graph(), row))
                    .toList();
        }
    }
}
