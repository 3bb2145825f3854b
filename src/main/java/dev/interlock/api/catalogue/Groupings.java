package dev.interlock.api.catalogue;

import dev.interlock.api.catalogue.Grouping.Value;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.OrganizationTable;
import dev.interlock.graph.column.Ints;
import dev.interlock.model.Country;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ways to group rows that several types share. */
final class Groupings {
    private Groupings() {}

    /**
     * By an organization and by what it is: {@code INVESTOR}, {@code INVESTOR_LAYER} … with a prefix,
     * {@code ORGANIZATION}, {@code LAYER} … without.
     */
    static Grouping[] of(String prefix, Catalogue catalogue, ToOne.Reader organization) {
        String itself = prefix.isEmpty() ? "ORGANIZATION" : prefix;
        List<Grouping> groupings = new ArrayList<>();
        groupings.add(organizations(itself, catalogue, (view, row) -> new int[] {organization.read(view, row)}));
        groupings.addAll(Arrays.asList(traits(prefix.isEmpty() ? "" : prefix + "_", organization)));
        return groupings.toArray(Grouping[]::new);
    }

    /** By layer, sector, country, region and kind of an organization. */
    static Grouping[] traits(String prefix, ToOne.Reader organization) {
        return new Grouping[] {
            trait(
                    prefix + "LAYER",
                    organization,
                    (table, row) -> name(table.layer().get(row))),
            trait(
                    prefix + "SECTOR",
                    organization,
                    (table, row) -> table.sector().get(row)),
            trait(
                    prefix + "COUNTRY",
                    organization,
                    (table, row) -> table.country().get(row)),
            trait(
                    prefix + "REGION",
                    organization,
                    (table, row) -> region(table.country().get(row))),
            trait(
                    prefix + "KIND",
                    organization,
                    (table, row) -> name(table.kind().get(row)))
        };
    }

    /** By year, quarter ({@code 2026-Q1}) and month ({@code 2026-01}). */
    static Grouping[] dates(Function<Graph, Ints> column) {
        return dates((view, row) -> column.apply(view.graph()).get(row));
    }

    static Grouping[] dates(ToOne.Reader day) {
        return new Grouping[] {
            date("YEAR", day, date -> String.valueOf(date.getYear())),
            date("QUARTER", day, date -> date.getYear() + "-Q" + (date.getMonthValue() + 2) / 3),
            date("MONTH", day, date -> date.toString().substring(0, 7))
        };
    }

    static Grouping text(String name, Attribute.Text.Reader reader) {
        return new Grouping(name, (view, row) -> List.of(Value.of(reader.read(view, row))));
    }

    static Grouping constant(String name, ConstantReader reader) {
        return new Grouping(name, (view, row) -> List.of(Value.of(name(reader.read(view, row)))));
    }

    static Grouping texts(String name, Attribute.Many.Reader reader) {
        return new Grouping(name, (view, row) -> {
            List<String> texts = reader.read(view, row);
            return texts.isEmpty()
                    ? List.of(Value.UNKNOWN)
                    : texts.stream().map(Value::of).collect(Collectors.toList());
        });
    }

    static Grouping organizations(String name, Catalogue catalogue, ToMany.Reader reader) {
        return new Grouping(name, (view, row) -> {
            int[] organizations = reader.read(view, row);
            List<Value> values = new ArrayList<>();
            for (int organization : organizations) {
                Row found = new Row(view, catalogue.organization(), organization);
                values.add(new Value(found.key(), found));
            }
            return values.isEmpty() ? List.of(Value.UNKNOWN) : values;
        });
    }

    static @Nullable String region(@Nullable String country) {
        return country == null ? null : Country.of(country).region().name();
    }

    private static Grouping trait(String name, ToOne.Reader organization, Trait trait) {
        return new Grouping(
                name,
                (view, row) ->
                        List.of(Value.of(trait.read(view.graph().organizations(), organization.read(view, row)))));
    }

    private static Grouping date(String name, ToOne.Reader day, Function<LocalDate, String> format) {
        return new Grouping(name, (view, row) -> {
            int read = day.read(view, row);
            return List.of(read == Ints.MISSING ? Value.UNKNOWN : Value.of(format.apply(LocalDate.ofEpochDay(read))));
        });
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** Reads an enum constant of a row. */
    @FunctionalInterface
    interface ConstantReader {
        @Nullable
        Enum<?> read(GraphView view, int row);
    }

    private interface Trait {
        @Nullable
        String read(OrganizationTable table, int row);
    }
}
