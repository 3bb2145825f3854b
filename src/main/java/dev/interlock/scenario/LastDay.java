package dev.interlock.scenario;

import dev.interlock.graph.Graph;
import dev.interlock.graph.column.Ints;
import java.util.stream.Stream;

/** The day of the youngest fact. */
final class LastDay {
    private LastDay() {}

    /** Days since 1970-01-01, 0 where no fact has a date. */
    static int of(Graph graph) {
        return Stream.of(
                        graph.rounds().announcedOn(),
                        graph.stakes().asOf(),
                        graph.supply().announcedOn(),
                        graph.credit().announcedOn(),
                        graph.acquisitions().announcedOn(),
                        graph.acquisitions().closedOn())
                .mapToInt(LastDay::largest)
                .max()
                .orElse(0);
    }

    private static int largest(Ints days) {
        int largest = 0;
        for (int row = 0; row < days.size(); row++) {
            largest = Math.max(largest, days.get(row));
        }
        return largest;
    }
}
