package dev.interlock.analysis.flows;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Country;
import dev.interlock.model.Region;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.FactReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts regions side by side. Costs a look at each fact, whatever the number of regions. */
public final class RegionBalances {
    private static final String FORMULA =
            "raised = Σ amounts of rounds of companies seated in the region, each dollar once; invested and received = Σ"
                    + " participations by investors, into companies, of the region, at home if the other side is in the"
                    + " region too; supplied = Σ value of agreements by where the supplier is; dependence on others ="
                    + " from abroad ÷ (home + abroad)";
    private static final String CITATION = "Interlock's own definition: sums of facts.";

    private final GraphView view;
    private final Graph graph;
    private final RegionQuery query;
    private final Map<Region, Book> books = new EnumMap<>(Region.class);

    private RegionBalances(GraphView view, RegionQuery query) {
        this.view = view;
        this.graph = view.graph();
        this.query = query;
        query.regions().forEach(region -> books.put(region, new Book(region)));
    }

    public static List<RegionBalance> of(GraphView view, RegionQuery query, Budget budget) {
        RegionBalances balances = new RegionBalances(view, query);
        balances.addRounds(budget);
        int undated = MoneyFacts.visit(view, query.window(), query.estimates(), budget, balances::add);
        return query.regions().stream()
                .map(region -> balances.book(region).balance(undated, budget))
                .toList();
    }

    private Book book(Region region) {
        return books.computeIfAbsent(region, Book::new);
    }

    private void addRounds(Budget budget) {
        for (int round = 0; round < graph.rounds().size() && budget.visitRow(round); round++) {
            boolean counts = view.seesRound(round)
                    && !view.money().isRoundElsewhere(round)
                    && query.window().includes(graph.rounds().announcedOn().get(round));
            if (counts) {
                int raised = round;
                eachRegion(country(graph.rounds().organization().get(round)), book -> book.rounds.add(raised));
            }
        }
    }

    private void add(TieKind kind, int row, int from, int to, long usd, boolean estimate) {
        if (kind == TieKind.FUNDING) {
            eachRegion(country(from), book -> book.invested.add(country(to), usd, estimate));
            eachRegion(country(to), book -> book.received.add(country(from), usd, estimate));
        } else if (kind == TieKind.SUPPLY) {
            eachRegion(country(from), book -> book.supplied.add(country(to), usd, false));
        }
    }

    private interface Booking {
        void in(Book book);
    }

    private void eachRegion(@Nullable String country, Booking booking) {
        if (country != null) {
            for (Region region : Country.of(country).regions()) {
                Book book = books.get(region);
                if (book != null) {
                    booking.in(book);
                }
            }
        }
    }

    private @Nullable String country(int organization) {
        return graph.organizations().country().get(organization);
    }

    /** What one region has done. */
    private final class Book {
        private final Region region;
        private final List<Integer> rounds = new ArrayList<>();
        private final SideSums invested;
        private final SideSums received;
        private final SideSums supplied;

        Book(Region region) {
            this.region = region;
            this.invested = new SideSums(region);
            this.received = new SideSums(region);
            this.supplied = new SideSums(region);
        }

        RegionBalance balance(int undated, Budget budget) {
            long[] amounts = rounds.stream()
                    .mapToLong(round -> graph.rounds().amountUsd().get(round))
                    .filter(amount -> amount != Longs.MISSING)
                    .sorted()
                    .toArray();
            long raised = Arrays.stream(amounts).sum();
            long[] large = Arrays.stream(amounts)
                    .filter(amount -> amount >= query.mega())
                    .toArray();
            long mega = Arrays.stream(large).sum();
            RegionBalance.Sides got = received.sides();
            List<String> steps = List.of(
                    rounds.size() + " rounds, " + (rounds.size() - amounts.length) + " without a known amount, raised "
                            + raised + " USD",
                    large.length + " of at least " + query.mega() + " USD, together " + mega,
                    "received from home " + got.homeUsd() + ", from abroad " + got.abroadUsd() + " USD, of all "
                            + got.estimatedUsd() + " estimated",
                    undated + " facts without a date left out");
            return new RegionBalance(
                    region,
                    rounds.size(),
                    rounds.size() - amounts.length,
                    amounts.length == 0 ? null : Long.valueOf(raised),
                    new RegionBalance.Mega(
                            large.length, mega, raised == 0 ? null : Double.valueOf((double) mega / raised)),
                    median(amounts),
                    largest(),
                    invested.sides(),
                    got,
                    supplied.sides(),
                    rounds.stream().map(this::reference).toList(),
                    budget.cut(),
                    new Explanation(FORMULA, CITATION, steps));
        }

        private RegionBalance.@Nullable Largest largest() {
            RegionBalance.Largest largest = null;
            for (int round : rounds) {
                long usd = graph.rounds().amountUsd().get(round);
                if (usd != Longs.MISSING && (largest == null || usd > largest.usd())) {
                    largest = new RegionBalance.Largest(reference(round).key(), usd);
                }
            }
            return largest;
        }

        private FactReference reference(int round) {
            return FactReference.of(graph, FactReference.Table.ROUND, round);
        }
    }

    private static @Nullable Long median(long[] ascending) {
        int middle = ascending.length / 2;
        if (ascending.length == 0) {
            return null;
        }
        return ascending.length % 2 == 1 ? ascending[middle] : (ascending[middle - 1] + ascending[middle]) / 2;
    }
}
