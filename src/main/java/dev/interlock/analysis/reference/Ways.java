package dev.interlock.analysis.reference;

import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.traversal.Arcs;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Contacts;
import dev.interlock.traversal.Direction;
import dev.interlock.traversal.Dominators;
import dev.interlock.traversal.EarliestArrival;
import dev.interlock.traversal.EarliestArrival.Window;
import dev.interlock.traversal.KShortestPaths;
import dev.interlock.traversal.Path;
import dev.interlock.traversal.PathQuery;
import dev.interlock.traversal.TimeOrder;
import dev.interlock.traversal.ViewHops;
import dev.interlock.traversal.WeightedPaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Ways along payments, from payer to payee. Times count in days from day 0. */
final class Ways {
    private static final double DAY_0 = FactSheet.FIRST_DAY.toEpochDay();
    private static final int LONGEST = 8;

    private final Given given;
    private final Budget budget;
    private final GraphView view;
    private final ViewHops hops;

    Ways(Given given, Budget budget) {
        this.given = given;
        this.budget = budget;
        this.view = given.view();
        this.hops = new ViewHops(view, Set.of(TieKind.SUPPLY), true);
    }

    Ways without(String fact) {
        return new Ways(given.without(fact), budget);
    }

    Ways instead(String fact, String other) {
        return new Ways(given.without(fact).with(other), budget);
    }

    Supply chokePoints() {
        return new Supply(given, budget);
    }

    /** By the sum of what is paid, then by length, then by slugs. */
    String byCost(String from, String to) {
        WeightedPaths listing = new WeightedPaths(hops, hops::money, node(from), node(to), budget);
        List<String> paths = new ArrayList<>();
        for (WeightedPaths.Weighted path = listing.next(); path != null; path = listing.next()) {
            paths.add(way(path.nodes()) + " (" + path.cost() + ")");
        }
        return Words.list(paths.stream());
    }

    /** By length, then by slugs. */
    String byLength(String from, String to) {
        return Words.list(paths(from, to, TimeOrder.ANY).stream().map(path -> way(path.nodes())));
    }

    /** When each organization, in the order of slugs, is first reached after the beginning. */
    String distances(String from, Window window) {
        Contacts contacts = Contacts.intervals(hops, Direction.MONEY, budget);
        Window days = new Window(DAY_0 + window.start(), DAY_0 + window.end(), window.stepTime());
        EarliestArrival arrival = EarliestArrival.of(contacts, node(from), TimeOrder.NON_DECREASING, days, budget);
        return Words.list(IntStream.range(0, hops.nodes()).mapToObj(node -> time(arrival.distance(node))));
    }

    /** The earliest day at the end, each payment at one instant and later than the one before. */
    String earliest(String from, String to) {
        Contacts contacts = Contacts.instants(hops, Direction.MONEY, budget);
        EarliestArrival arrival =
                EarliestArrival.of(contacts, node(from), TimeOrder.STRICT, Window.from(contacts.firstBegin()), budget);
        return time(arrival.arrival(node(to)) - DAY_0);
    }

    /** The earliest day at the end of all paths in an order of time. */
    String earliestOfPaths(String from, String to, TimeOrder order) {
        return time(paths(from, to, order).stream()
                .mapToDouble(path -> path.arrivalDay() - DAY_0)
                .min()
                .orElse(EarliestArrival.NEVER));
    }

    /** The nearest one without whom no supply comes from the root to the organization. */
    String immediateDominator(String root, String organization) {
        Arcs supply = Arcs.of(hops, Direction.REVERSE, budget);
        int found = Dominators.of(supply, budget, node(root)).immediate(node(organization));
        return found < 0 ? "none" : slug(found);
    }

    private List<Path> paths(String from, String to, TimeOrder order) {
        PathQuery query = PathQuery.shortest(node(from), node(to), Direction.MONEY, LONGEST)
                .withOrder(order);
        KShortestPaths listing = KShortestPaths.of(hops, query, budget);
        List<Path> paths = new ArrayList<>();
        for (Path path = listing.next(); path != null; path = listing.next()) {
            paths.add(path);
        }
        return paths;
    }

    private String way(List<Integer> nodes) {
        return Words.way(nodes.stream().map(this::slug));
    }

    private static String time(double days) {
        return days == EarliestArrival.NEVER ? "never" : Words.number(days);
    }

    private int node(String slug) {
        return view.graph().organizations().key().find(slug);
    }

    private String slug(int node) {
        return view.graph().organizations().key().require(node);
    }
}
