package dev.interlock.analysis.entanglement;

import dev.interlock.graph.FinancialsTable;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.OrganizationTable;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.model.Key;
import dev.interlock.model.Usd;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.FactHops;
import dev.interlock.traversal.Fold;
import dev.interlock.traversal.HopFact;
import dev.interlock.traversal.HopFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Suppliers that fund their customers. <b>Interlock's own definition</b>; no published standard was found.
 *
 * <p>I = participations, loans, bonds and bought warrants from supplier s to customer c; P = value of supply agreements
 * from s to c; each dollar once. Round-trip ratio min(I, P) ÷ P, recycled share min(I, P) ÷ I, vendor-financed revenue
 * share Σ min(I, P) ÷ latest revenue of s. The time-respecting variant replaces min(I, P) by {@link FifoMatching}, the
 * indirect one I and P by the {@link WidestPaths} of at most three hops. Unknown is never zero: without a known amount
 * there is no ratio, with some it is marked as the bound that it is. In a fold that consolidates, I and P are those of
 * the groups, and revenue is what the one that represents the supplier's group reports.
 *
 * <p>A pair costs its facts and, for the indirect part, the hops around both. All customers of a supplier: that for each
 * recipient of its capital. An empty graph has no pairs.
 */
public final class Entanglements {
    private static final String FORMULA =
            "I = FUNDING + LOAN + BOND + WARRANT_PURCHASE from supplier to customer; P = SUPPLY value from customer to"
                    + " supplier; round-trip = min(I,P)/P; recycled = min(I,P)/I; vendor-financed revenue ="
                    + " min(I,P)/revenue. Time-respecting: each dollar of I matched once, first in first out, with P not"
                    + " before it. Indirect: I and P are the largest bottleneck over simple paths of at most 3 hops.";

    private static final String CITATION = "Interlock's own definition; no published standard was found.";

    private static final Set<TieKind> CAPITAL = Set.of(TieKind.FUNDING, TieKind.CREDIT);
    private static final Set<TieKind> SUPPLY = Set.of(TieKind.SUPPLY);

    private final GraphView view;
    private final Graph graph;
    private final OrganizationTable organizations;
    private final EntanglementQuery query;
    private final Budget budget;
    private final FactHops capital;
    private final FactHops supply;

    private Entanglements(Fold fold, EntanglementQuery query, Budget budget) {
        this.view = fold.view();
        this.graph = view.graph();
        this.organizations = graph.organizations();
        this.query = query;
        this.budget = budget;
        this.capital = fold.hops(CAPITAL, query.estimates());
        this.supply = fold.hops(SUPPLY, query.estimates());
    }

    /** One pair; {@code null} where an organization does not exist. */
    public static @Nullable Entanglement between(
            Fold fold, Key supplier, Key customer, EntanglementQuery query, Budget budget) {
        Entanglements all = new Entanglements(fold, query, budget);
        int s = all.organizations.find(supplier.text());
        int c = all.organizations.find(customer.text());
        return s < 0 || c < 0 ? null : all.pair(fold.representative(s), fold.representative(c));
    }

    /** All customers that the supplier gives capital to; {@code null} where it does not exist. */
    public static @Nullable SupplierEntanglements of(Fold fold, Key supplier, EntanglementQuery query, Budget budget) {
        Entanglements all = new Entanglements(fold, query, budget);
        int s = all.organizations.find(supplier.text());
        return s < 0 ? null : all.customers(fold.representative(s));
    }

    private SupplierEntanglements customers(int supplier) {
        List<Entanglement> found = new ArrayList<>();
        for (int i = capital.outStart(supplier); i < capital.outEnd(supplier) && budget.visit(); i++) {
            int hop = capital.outHop(i);
            if (capital.to(hop) != supplier && capital.sees(hop)) {
                Entanglement pair = pair(supplier, capital.to(hop));
                boolean invests = pair.invested().certainty() != Certainty.NO_FACT;
                boolean buys = pair.purchases().certainty() != Certainty.NO_FACT
                        || pair.indirectPurchases().amount() != null;
                if (invests && buys) {
                    found.add(pair);
                }
            }
        }
        found.sort(Comparator.comparingLong((Entanglement pair) -> -matched(pair.overall()))
                .thenComparingLong(pair -> -matched(pair.indirect()))
                .thenComparing(Entanglement::customer));
        Entanglement.Revenue revenue = revenue(supplier);
        boolean exact = found.stream().allMatch(pair -> pair.overall().certainty() == Certainty.EXACT);
        boolean timeExact =
                found.stream().allMatch(pair -> pair.timeRespecting().certainty() == Certainty.EXACT);
        Usd matched = sum(found, Entanglement::overall);
        Usd timeMatched = sum(found, Entanglement::timeRespecting);
        return new SupplierEntanglements(
                slug(supplier),
                found,
                matched,
                share(matched, exact, revenue),
                timeMatched,
                share(timeMatched, timeExact, revenue),
                budget.cut());
    }

    private static long matched(Ratios ratios) {
        return ratios.matched() == null ? -1 : ratios.matched().dollars();
    }

    private static @Nullable Usd sum(List<Entanglement> pairs, Function<Entanglement, Ratios> which) {
        long[] known = pairs.stream()
                .mapToLong(pair -> matched(which.apply(pair)))
                .filter(amount -> amount >= 0)
                .toArray();
        return known.length == 0 ? null : Usd.of(Math.min(LongStream.of(known).sum(), Usd.MAX));
    }

    private Ratio share(@Nullable Usd matched, boolean exact, Entanglement.@Nullable Revenue revenue) {
        return matched == null || revenue == null || revenue.amount().dollars() == 0
                ? Ratio.UNKNOWN
                : new Ratio(
                        (double) matched.dollars() / revenue.amount().dollars(),
                        exact && budget.cut() == null ? Certainty.EXACT : Certainty.LOWER_BOUND);
    }

    private Entanglement pair(int supplier, int customer) {
        Sum invested = Sum.of(facts(capital, supplier, customer));
        Sum purchases = Sum.of(facts(supply, customer, supplier));
        Entanglement.Revenue revenue = revenue(supplier);
        Usd income = revenue == null ? null : revenue.amount();
        List<Match> matches = FifoMatching.match(invested.facts(), purchases.facts(), query.sameDay());
        int undated = undated(invested) + undated(purchases);
        WidestPath indirectInvested = widest(capital, supplier, customer);
        WidestPath indirectPurchases = widest(supply, customer, supplier);
        List<String> steps = new ArrayList<>();
        describe("I", invested, steps);
        describe("P", purchases, steps);
        steps.add("latest revenue of the supplier: "
                + (revenue == null ? "unknown" : revenue.amount().dollars() + " USD to " + revenue.periodEnd()));
        matches.forEach(match -> steps.add("match " + match.amount().dollars() + " USD of " + match.investment() + " ("
                + match.investedOn() + ") with " + match.purchase() + " (" + match.purchasedOn() + ")"));
        steps.add("indirect I " + describe(indirectInvested) + ", indirect P " + describe(indirectPurchases));
        return new Entanglement(
                slug(supplier),
                slug(customer),
                invested,
                purchases,
                revenue,
                overall(invested, purchases, income),
                timeRespecting(invested, purchases, matches, undated, income),
                matches,
                undated,
                indirectInvested,
                indirectPurchases,
                indirect(indirectInvested, indirectPurchases, income),
                budget.cut(),
                new Explanation(FORMULA, CITATION, steps));
    }

    /** Facts that move money, or would if they had an amount; guarantees and the like do not. */
    private static List<HopFact> facts(FactHops hops, int from, int to) {
        int hop = hops.hopBetween(from, to);
        if (hop < 0 || from == to) {
            return List.of();
        }
        return new HopFacts(hops)
                .of(hop).stream()
                        .filter(fact -> fact.role() != HopFact.Role.CONTINGENT)
                        .sorted(FifoMatching.BY_DATE)
                        .toList();
    }

    private static int undated(Sum sum) {
        return (int) sum.facts().stream()
                .filter(fact -> fact.amount() != null && fact.date() == null)
                .count();
    }

    private static Ratios overall(Sum invested, Sum purchases, @Nullable Usd revenue) {
        if (invested.amount() == null || purchases.amount() == null) {
            return Ratios.UNKNOWN;
        }
        long matched = Math.min(invested.amount().dollars(), purchases.amount().dollars());
        return Ratios.of(matched, true, false, invested, purchases, revenue);
    }

    private static Ratios timeRespecting(
            Sum invested, Sum purchases, List<Match> matches, int undated, @Nullable Usd revenue) {
        if (invested.amount() == null || purchases.amount() == null) {
            return Ratios.UNKNOWN;
        }
        long matched =
                matches.stream().mapToLong(match -> match.amount().dollars()).sum();
        return Ratios.of(Math.min(matched, Usd.MAX), undated == 0, true, invested, purchases, revenue);
    }

    /** Never exact: other ways may carry more beside the widest one. */
    private static Ratios indirect(WidestPath invested, WidestPath purchases, @Nullable Usd revenue) {
        if (invested.amount() == null || purchases.amount() == null) {
            return Ratios.UNKNOWN;
        }
        long matched = Math.min(invested.amount().dollars(), purchases.amount().dollars());
        return Ratios.of(
                matched,
                false,
                false,
                new Sum(invested.amount(), Certainty.LOWER_BOUND, List.of()),
                new Sum(purchases.amount(), Certainty.LOWER_BOUND, List.of()),
                revenue);
    }

    private WidestPath widest(FactHops hops, int from, int to) {
        WidestPaths.Found found = WidestPaths.find(hops, from, to, budget);
        return found == null
                ? new WidestPath(null, List.of())
                : new WidestPath(
                        Usd.of(Math.min(found.money(), Usd.MAX)),
                        IntStream.of(found.nodes()).mapToObj(this::slug).toList());
    }

    private Entanglement.@Nullable Revenue revenue(int organization) {
        FinancialsTable figures = graph.financials();
        Index rows = graph.indexes().financialsByOrganization();
        for (int i = rows.end(organization) - 1; i >= rows.start(organization); i--) {
            int row = rows.at(i);
            int day = figures.periodEnd().get(row);
            if (view.seesFinancials(row) && figures.revenueUsd().has(row) && day != Ints.MISSING) {
                return new Entanglement.Revenue(
                        Usd.of(figures.revenueUsd().get(row)),
                        LocalDate.ofEpochDay(day),
                        figures.basis().get(row));
            }
        }
        return null;
    }

    private static void describe(String name, Sum sum, List<String> steps) {
        sum.facts()
                .forEach(fact -> steps.add(name + ": " + fact.kind() + " " + fact.key() + " on "
                        + (fact.date() == null ? "an unknown day" : fact.date()) + ", "
                        + (fact.amount() == null ? fact.role() : fact.amount().dollars() + " USD")
                        + (fact.isEstimate() ? " (equal split)" : "")));
        steps.add(name + " = "
                + (sum.amount() == null ? "unknown" : sum.amount().dollars() + " USD") + ", " + sum.certainty());
    }

    private static String describe(WidestPath path) {
        return path.amount() == null
                ? "unknown"
                : path.amount().dollars() + " USD by "
                        + String.join(
                                " → ",
                                path.organizations().stream().map(Key::text).toList());
    }

    private Key slug(int organization) {
        return Key.of(organizations.key().require(organization));
    }
}
