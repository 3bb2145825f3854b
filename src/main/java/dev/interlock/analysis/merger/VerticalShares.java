package dev.interlock.analysis.merger;

import dev.interlock.graph.GraphView;
import dev.interlock.graph.SupplyTable;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Key;
import dev.interlock.model.Product;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.FactReference;
import dev.interlock.traversal.FactReference.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each party supplies to the members of a market, product by product, beside what anybody supplies to them. An
 * agreement that is part of another one in view is left out, and so is what an organization supplies to itself. One
 * pass over supply; the definition is Interlock's own, for Guideline 5 of 2023.
 */
final class VerticalShares {
    private final GraphView view;
    private final MergerQuery query;
    private final Map<Product, Sums> all = new EnumMap<>(Product.class);
    private final Map<Product, Sums> acquirer = new EnumMap<>(Product.class);
    private final Map<Product, Sums> target = new EnumMap<>(Product.class);

    private VerticalShares(GraphView view, MergerQuery query) {
        this.view = view;
        this.query = query;
    }

    /** The shares of both parties, largest first, then by supplier and product. */
    static List<VerticalShare> of(GraphView view, MergerQuery query, Budget budget) {
        VerticalShares shares = new VerticalShares(view, query);
        shares.read(budget);
        List<VerticalShare> found = new ArrayList<>();
        shares.acquirer.forEach((product, sums) -> found.add(shares.share(query.acquirer(), product, sums)));
        shares.target.forEach((product, sums) -> found.add(shares.share(query.target(), product, sums)));
        found.sort(Comparator.comparingDouble(VerticalShare::share)
                .reversed()
                .thenComparing(VerticalShare::supplier)
                .thenComparing(VerticalShare::product));
        return found;
    }

    private void read(Budget budget) {
        SupplyTable supply = view.graph().supply();
        int buyer = view.graph().organizations().find(query.acquirer().text());
        int bought = view.graph().organizations().find(query.target().text());
        for (int row = 0; row < supply.size() && budget.visit(); row++) {
            Product product = supply.product().get(row);
            if (product != null && isToTheMarket(row)) {
                int supplier = supply.supplier().get(row);
                add(all, product, row);
                if (supplier == buyer) {
                    add(acquirer, product, row);
                } else if (supplier == bought) {
                    add(target, product, row);
                }
            }
        }
    }

    private boolean isToTheMarket(int row) {
        SupplyTable supply = view.graph().supply();
        int customer = supply.customer().get(row);
        return customer != supply.supplier().get(row)
                && query.isMember(customer)
                && view.seesSupply(row)
                && !view.money().isSupplyElsewhere(row);
    }

    private void add(Map<Product, Sums> sums, Product product, int row) {
        sums.computeIfAbsent(product, unused -> new Sums())
                .add(row, view.graph().supply().valueUsd().get(row));
    }

    private VerticalShare share(Key supplier, Product product, Sums party) {
        Sums sums = all.getOrDefault(product, party);
        boolean byValue = 2 * sums.known >= sums.rows.size() && party.known > 0 && sums.usd > 0;
        return new VerticalShare(
                supplier,
                product,
                byValue ? (double) party.usd / sums.usd : (double) party.rows.size() / sums.rows.size(),
                byValue ? VerticalShare.Basis.VALUE : VerticalShare.Basis.COUNT,
                party.value(),
                sums.value(),
                party.rows.size(),
                sums.rows.size(),
                sums.known,
                party.rows.stream()
                        .map(row -> FactReference.of(view.graph(), Table.SUPPLY, row))
                        .toList());
    }

    /** Agreements on one product. */
    private static final class Sums {
        private final List<Integer> rows = new ArrayList<>();
        private int known;
        private long usd;

        @Nullable
        Long value() {
            return known == 0 ? null : Long.valueOf(usd);
        }

        void add(int row, long value) {
            rows.add(row);
            if (value != Longs.MISSING) {
                known++;
                usd = Math.addExact(usd, value);
            }
        }
    }
}
