package dev.interlock.export;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.column.Ints;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The last day that facts know of, which depends on no clock. */
final class KnownUpTo {
    private KnownUpTo() {}

    /** The date of the view; where it has none, the latest on which a fact was announced or held; else 1970-01-01. */
    static LocalDate of(GraphView view) {
        LocalDate date = view.spec().asOf();
        return date == null ? latest(view.graph()) : date;
    }

    private static LocalDate latest(Graph graph) {
        int latest = Stream.of(
                        graph.rounds().announcedOn(),
                        graph.stakes().asOf(),
                        graph.supply().announcedOn(),
                        graph.credit().announcedOn(),
                        graph.acquisitions().announcedOn())
                .flatMapToInt(KnownUpTo::days)
                .max()
                .orElse(0);
        return LocalDate.ofEpochDay(latest);
    }

    private static IntStream days(Ints column) {
        return IntStream.range(0, column.size()).filter(column::has).map(column::get);
    }
}
