package dev.interlock.testing;

import dev.interlock.graph.Graph;
import dev.interlock.graph.Ties;
import dev.interlock.graph.column.Doubles;
import dev.interlock.graph.column.Enums;
import dev.interlock.graph.column.Flags;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.IntLists;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.graph.column.TextLists;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.Acquisition;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.Financials;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Organization;
import dev.interlock.model.Participation;
import dev.interlock.model.Regulation;
import dev.interlock.model.Source;
import dev.interlock.model.Stake;
import dev.interlock.model.SupplyAgreement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * All that a graph holds, row by row, by the names of its columns: tables, indexes and ties with their numbers. Two
 * graphs of one text have the same rows in the same order and give the same answers.
 */
public final class GraphText {
    private static final List<Class<? extends Entity>> TYPES = List.of(
            Organization.class,
            Source.class,
            FundingRound.class,
            Participation.class,
            Stake.class,
            SupplyAgreement.class,
            CreditAgreement.class,
            Acquisition.class,
            Financials.class,
            Regulation.class);

    private GraphText() {}

    /** But for the revision. */
    public static Map<String, String> of(Graph graph) {
        Map<String, String> text = new TreeMap<>();
        for (Class<? extends Entity> type : TYPES) {
            addColumns(text, type.getSimpleName(), graph.table(type));
        }
        addColumns(text, "index", graph.indexes());
        addTies(text, graph.ties());
        Texts names = graph.organizations().name();
        text.put("names", rows(names.size(), row -> graph.names().find(names.require(row))));
        return text;
    }

    private static void addColumns(Map<String, String> text, String name, Object columns) {
        for (RecordComponent component : columns.getClass().getRecordComponents()) {
            try {
                text.put(
                        name + "." + component.getName(),
                        column(component.getAccessor().invoke(columns)));
            } catch (ReflectiveOperationException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    private static String column(Object column) {
        if (column instanceof Texts texts) {
            return rows(texts.size(), texts::get);
        } else if (column instanceof TextLists lists) {
            return rows(lists.size(), lists::get);
        } else if (column instanceof Ints ints) {
            return Arrays.toString(ints.toArray());
        } else if (column instanceof IntLists lists) {
            return rows(lists.size(), row -> Arrays.toString(lists.toArray(row)));
        } else if (column instanceof Longs longs) {
            return rows(longs.size(), longs::get);
        } else if (column instanceof Doubles doubles) {
            return rows(doubles.size(), doubles::get);
        } else if (column instanceof Flags flags) {
            return rows(flags.size(), flags::get);
        } else if (column instanceof Enums<?> enums) {
            return rows(enums.size(), enums::get);
        } else if (column instanceof Index index) {
            return Arrays.toString(index.all());
        }
        throw new AssertionError("no text of " + column.getClass());
    }

    private static void addTies(Map<String, String> text, Ties ties) {
        text.put("ties", rows(ties.size(), tie -> ties.kind(tie) + " " + ties.fact(tie)));
        text.put(
                "hops",
                rows(
                        ties.hops(),
                        hop -> ties.from(hop) + ">" + ties.to(hop) + " " + ties.start(hop) + "-" + ties.end(hop)));
        text.put("out", Arrays.toString(ties.out().all()));
        text.put("in", Arrays.toString(ties.in().all()));
    }

    private static String rows(int size, IntFunction<Object> row) {
        return IntStream.range(0, size).mapToObj(row).toList().toString();
    }
}
