package dev.interlock.graph;

import dev.interlock.graph.column.Ints;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Who sells in some places, as far as facts in view show: who supplies a customer with its seat there, who owns an
 * organization with its seat there, and whom a rule in view names that applies only there. That nothing shows it does
 * not mean that an organization does not sell there.
 */
final class Markets {
    private final GraphView view;
    private final Graph graph;
    private final Places places;

    Markets(GraphView view, Places places) {
        this.view = view;
        this.graph = view.graph();
        this.places = places;
    }

    /** All of them; costs a look at every agreement, organization and rule. */
    BitSet sellers() {
        BitSet sellers = new BitSet(graph.organizations().size());
        for (int agreement = 0; agreement < graph.supply().size(); agreement++) {
            if (isSale(agreement)) {
                sellers.set(graph.supply().supplier().get(agreement));
            }
        }
        for (int organization = 0; organization < graph.organizations().size(); organization++) {
            int owner = isHere(organization) ? owner(organization) : Ints.MISSING;
            if (owner != Ints.MISSING) {
                sellers.set(owner);
            }
        }
        for (int rule = 0; rule < graph.regulations().size(); rule++) {
            if (isLocal(rule)) {
                graph.regulations().organizations().forEach(rule, sellers::set);
            }
        }
        return sellers;
    }

    /** What shows that the organization sells there. */
    Evidence evidence(int organization) {
        return new Evidence(
                only(graph.indexes().supplyBySupplier().toArray(organization), this::isSale),
                only(graph.indexes().acquisitionsByAcquirer().toArray(organization), this::isTakeoverHere),
                only(graph.indexes().subsidiaries().toArray(organization), this::isSubsidiaryHere),
                IntStream.range(0, graph.regulations().size())
                        .filter(rule -> isLocal(rule) && names(rule, organization))
                        .toArray());
    }

    private boolean isSale(int agreement) {
        return view.seesSupply(agreement) && isHere(graph.supply().customer().get(agreement));
    }

    private boolean isTakeoverHere(int acquisition) {
        int target = graph.acquisitions().target().get(acquisition);
        return isHere(target) && Takeovers.latest(view, target) == acquisition;
    }

    private boolean isSubsidiaryHere(int organization) {
        return isHere(organization)
                && Takeovers.latest(view, organization) == Ints.MISSING
                && view.holdsParent(organization);
    }

    /** Who took it over last, else the parent its own row names. */
    private int owner(int organization) {
        int takeover = Takeovers.latest(view, organization);
        if (takeover != Ints.MISSING) {
            return graph.acquisitions().acquirer().get(takeover);
        }
        return view.holdsParent(organization) ? graph.parent(organization) : Ints.MISSING;
    }

    private boolean isHere(int organization) {
        return places.hold(graph.organizations().country().get(organization));
    }

    private boolean isLocal(int rule) {
        return view.seesRegulation(rule) && places.cover(Places.of(graph.regulations(), rule));
    }

    private boolean names(int rule, int organization) {
        return Arrays.stream(graph.regulations().organizations().toArray(rule))
                .anyMatch(named -> named == organization);
    }

    private static int[] only(int[] rows, IntPredicate wanted) {
        return Arrays.stream(rows).filter(wanted).toArray();
    }
}
