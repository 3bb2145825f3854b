package dev.interlock.traversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.traversal.EarliestArrival.Window;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EarliestArrivalTest {
    private static final double NEVER = EarliestArrival.NEVER;

    @Test
    void t23LineOfIntervals() {
        assertThat(onLine(0, 1, 2, Window.from(0))).containsExactly(0, 0, 1, 2);
        assertThat(onLine(0, 1, 2, Window.from(.5))).containsExactly(0, 0, .5, 1.5);
        assertThat(onLine(0, 1, 2, Window.from(2))).containsExactly(0, NEVER, NEVER, NEVER);
        assertThat(onLine(0, 1, 2, Window.from(0).until(2))).containsExactly(0, 0, 1, NEVER);
        assertThat(onLine(2, 1, 3, Window.from(1))).containsExactly(0, 1, NEVER, NEVER);
        assertThat(onLine(0, 1, 2, Window.from(0).withStepTime(.5))).containsExactly(0, .5, 1.5, 2.5);
        assertThat(onLine(0, 1, 2, Window.from(0).withStepTime(1))).containsExactly(0, 1, 2, 3);
        assertThat(onLine(0, 1, 2, Window.from(0).withStepTime(2))).containsExactly(0, NEVER, NEVER, NEVER);
    }

    private static double[] onLine(double first, double second, double third, Window window) {
        Contacts line = new Contacts.Builder()
                .add(0, 1, first, first + 1, 0)
                .add(1, 2, second, second + 1, 1)
                .add(2, 3, third, third + 1, 2)
                .freeze(4);
        assertThat(window.start()).isGreaterThanOrEqualTo(line.firstBegin());
        return distances(EarliestArrival.of(line, 0, TimeOrder.NON_DECREASING, window, Budget.unlimited()), 4);
    }

    private static double[] distances(EarliestArrival arrival, int nodes) {
        double[] distances = new double[nodes];
        Arrays.setAll(distances, arrival::distance);
        return distances;
    }

    @Test
    void t24StrictInstants() {
        String withoutTheFirst = """
                a -> b day:5
                b -> c day:3
                b -> d day:9
                c -> d day:4
                """;
        assertThat(fromA("a -> b day:1\n" + withoutTheFirst)).containsExactly(1, 1, 3, 4);
        assertThat(fromA(withoutTheFirst)).containsExactly(3, 5, NEVER, 9);
    }

    private static double[] fromA(String text) {
        HopsFixture graph = HopsFixture.of(text);
        Contacts facts = Contacts.instants(graph, Direction.MONEY, Budget.unlimited());
        EarliestArrival arrival = EarliestArrival.of(
                facts, graph.id("a"), TimeOrder.STRICT, Window.from(facts.firstBegin()), Budget.unlimited());
        double[] arrivals = new double[graph.nodes()];
        Arrays.setAll(arrivals, arrival::arrival);
        return arrivals;
    }

    @Test
    void tellsTheFactsOnTheWay() {
        HopsFixture graph = HopsFixture.of("a -> b day:1\na -> b day:5\nb -> c day:3..day:4\nc -> d day:4");
        Contacts facts = Contacts.instants(graph, Direction.MONEY, Budget.unlimited());
        EarliestArrival arrival = EarliestArrival.of(facts, 0, TimeOrder.STRICT, Window.from(0), Budget.unlimited());
        assertThat(arrival.contactsTo(graph.id("d"))).containsExactly(0, 2, 3);
        assertThat(arrival.contactsTo(graph.id("a"))).isEmpty();
    }

    @Test
    void agreesWithTryingAllContactsUntilNothingChanges() {
        for (int seed = 0; seed < 4000; seed++) {
            HopsFixture graph = RandomHops.of(seed, 8, 4);
            TimeOrder order = seed % 2 == 0 ? TimeOrder.STRICT : TimeOrder.NON_DECREASING;
            Window window = new Window(seed % 3, seed % 5 == 0 ? 6 : 99, seed % 4 == 0 ? 1 : 0);
            int source = new Random(seed).nextInt(graph.nodes());
            Contacts facts = Contacts.instants(graph, Direction.MONEY, Budget.unlimited());
            EarliestArrival arrival = EarliestArrival.of(facts, source, order, window, Budget.unlimited());
            assertThat(distances(arrival, graph.nodes()))
                    .as("seed " + seed)
                    .containsExactly(byTryingAll(graph, source, order, window));
        }
    }

    private static double[] byTryingAll(HopsFixture graph, int source, TimeOrder order, Window window) {
        double[] arrival = new double[graph.nodes()];
        Arrays.fill(arrival, NEVER);
        arrival[source] = window.start();
        for (int round = 0; round < graph.nodes(); round++) {
            for (int hop = 0; hop < graph.hops(); hop++) {
                for (int tie = graph.tieStart(hop); tie < graph.tieEnd(hop); tie++) {
                    int day = graph.day(tie);
                    double ready = arrival[graph.from(hop)];
                    boolean later = order == TimeOrder.STRICT && graph.from(hop) != source ? day > ready : day >= ready;
                    boolean inTime = day < window.end() && day + window.stepTime() <= window.end();
                    if (graph.seesTie(tie) && day >= 0 && later && inTime) {
                        int to = graph.to(hop);
                        arrival[to] = Math.min(arrival[to], day + window.stepTime());
                    }
                }
            }
        }
        double[] distances = new double[arrival.length];
        Arrays.setAll(distances, node -> arrival[node] - window.start());
        return distances;
    }
}
