package dev.interlock.api.catalogue;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Layer;
import dev.interlock.graph.Overlay;
import dev.interlock.graph.Table;
import dev.interlock.graph.column.Enums;
import dev.interlock.graph.column.Flags;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.IntLists;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.graph.column.TextLists;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.Entity;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes attributes, references and lists from the columns of a table. */
final class Read {
    private Read() {}

    static Attribute text(String name, Function<Graph, Texts> column) {
        return new Attribute.Text(
                name, (view, row) -> column.apply(view.graph()).get(row));
    }

    static Attribute texts(String name, Function<Graph, TextLists> column) {
        return new Attribute.Many(
                name, (view, row) -> column.apply(view.graph()).get(row));
    }

    static Attribute dollars(String name, Function<Graph, Longs> column) {
        return dollars(name, column, Attribute.Counting.ALWAYS);
    }

    static Attribute dollars(String name, Function<Graph, Longs> column, Attribute.Counting counting) {
        return new Attribute.Whole(
                name, Coding.AMOUNT, (view, row) -> column.apply(view.graph()).get(row), counting);
    }

    static Attribute dollars(String name, Attribute.Whole.Reader reader) {
        return new Attribute.Whole(name, Coding.AMOUNT, reader, Attribute.Counting.ALWAYS);
    }

    static Attribute date(String name, Function<Graph, Ints> column) {
        return new Attribute.Whole(
                name,
                Coding.DATE,
                (view, row) -> wide(column.apply(view.graph()).get(row)),
                Attribute.Counting.ALWAYS);
    }

    static Attribute date(String name, Attribute.Whole.Reader reader) {
        return new Attribute.Whole(name, Coding.DATE, reader, Attribute.Counting.ALWAYS);
    }

    static Attribute year(String name, Function<Graph, Ints> column) {
        return count(name, (view, row) -> wide(column.apply(view.graph()).get(row)));
    }

    static Attribute count(String name, Attribute.Whole.Reader reader) {
        return new Attribute.Whole(name, Coding.COUNT, reader, Attribute.Counting.ALWAYS);
    }

    static Attribute flag(String name, Function<Graph, Flags> column) {
        return flag(name, (EntityType.InView)
                (view, row) -> column.apply(view.graph()).get(row));
    }

    static Attribute flag(String name, EntityType.InView test) {
        return new Attribute.Whole(
                name, Coding.FLAG, (view, row) -> test.test(view, row) ? 1 : 0, Attribute.Counting.ALWAYS);
    }

    static <E extends Enum<E>> Attribute constant(String name, Class<E> type, Function<Graph, Enums<E>> column) {
        return constant(name, type, (view, row) -> {
            int ordinal = column.apply(view.graph()).ordinal(row);
            return ordinal < 0 ? Longs.MISSING : ordinal;
        });
    }

    static <E extends Enum<E>> Attribute constant(String name, Class<E> type, Attribute.Whole.Reader ordinal) {
        return new Attribute.Whole(name, Coding.of(type), ordinal, Attribute.Counting.ALWAYS);
    }

    static ToOne reference(String name, Supplier<EntityType> target, Function<Graph, Ints> column) {
        return new ToOne(name, target, (view, row) -> column.apply(view.graph()).get(row));
    }

    /** The fact of the same table that a fact contradicts, in view or not. */
    static ToOne conflictsWith(
            Supplier<EntityType> target, Function<Graph, Table> table, Function<Graph, Texts> column) {
        return new ToOne("conflictsWith", target, (view, row) -> {
            String key = column.apply(view.graph()).get(row);
            return key == null ? Ints.MISSING : table.apply(view.graph()).find(key);
        });
    }

    /** The rows of an index that are in view. */
    static ToMany indexed(String name, Supplier<EntityType> target, Function<Graph.Indexes, Index> index) {
        return ToMany.connection(name, target, (view, row) -> indexed(view, target.get(), index, row));
    }

    static int[] indexed(GraphView view, EntityType target, Function<Graph.Indexes, Index> index, int row) {
        int[] all = index.apply(view.graph().indexes()).toArray(row);
        return Arrays.stream(all).filter(found -> target.isInView(view, found)).toArray();
    }

    /** The sources of a fact, in the order given. */
    static ToMany sources(Supplier<EntityType> target, Function<Graph, IntLists> column) {
        return ToMany.plain(
                "sources", target, (view, row) -> column.apply(view.graph()).toArray(row));
    }

    /** The facts that tell of the same deal otherwise, in view or not. */
    static ToMany otherTellings(Supplier<EntityType> target, Class<? extends Entity> type) {
        return ToMany.plain("otherTellings", target, (view, row) -> view.graph().otherTellings(type, row));
    }

    static Attribute inView(EntityType type) {
        return flag("inView", (EntityType.InView) type::isInView);
    }

    /** Whether a scenario adds the row. */
    static Attribute assumed(Function<Overlay, Layer> layer) {
        return flag("assumed", (EntityType.InView)
                (view, row) -> layer.apply(view.overlay()).isAssumed(row));
    }

    static long wide(int value) {
        return value == Ints.MISSING ? Longs.MISSING : value;
    }
}
