package dev.interlock.analysis.change;

import dev.interlock.analysis.circularity.Circularity;
import dev.interlock.analysis.circularity.CircularityQuery;
import dev.interlock.analysis.circularity.MoneyCirculation;
import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.analysis.concentration.Concentration;
import dev.interlock.analysis.concentration.ConcentrationQuery;
import dev.interlock.analysis.concentration.Quantity;
import dev.interlock.analysis.consolidation.Groups;
import dev.interlock.graph.GraphView;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Fold;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Works out every {@link Measure} in two views. Costs what the measures cost, twice. */
public final class MeasureChanges {
    private static final int LONGEST_LOOP = 4;

    private final Supplier<Budget> budgets;

    private MeasureChanges(Supplier<Budget> budgets) {
        this.budgets = budgets;
    }

    /**
     * @param budgets one for each measure
     * @return all measures, in their order
     */
    public static List<MeasureChange> of(ViewPair pair, Groups before, Groups after, Supplier<Budget> budgets) {
        MeasureChanges changes = new MeasureChanges(budgets);
        Map<Measure, Double> from = changes.all(pair.from(), before);
        Map<Measure, Double> to = changes.all(pair.to(), after);
        List<MeasureChange> found = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            found.add(new MeasureChange(measure, from.get(measure), to.get(measure)));
        }
        return found;
    }

    private Map<Measure, Double> all(Fold fold, Groups groups) {
        Map<Measure, Double> known = new EnumMap<>(Measure.class);
        GraphView view = fold.measured();
        concentration(known, view, Quantity.RAISED, Measure.RAISED_USD, Measure.RAISED_HHI);
        concentration(known, view, Quantity.INVESTED, null, Measure.INVESTED_HHI);
        concentration(known, view, Quantity.VALUATION, null, Measure.VALUATION_HHI);
        concentration(known, view, Quantity.SUPPLY, Measure.SUPPLY_USD, Measure.SUPPLY_HHI);
        CircularityQuery query = new CircularityQuery(null, MoneyLoopsQuery.MONEY, LONGEST_LOOP, true);
        Circularity circularity = MoneyCirculation.of(fold, query, budgets.get());
        if (circularity.cut() == null) {
            put(known, Measure.GOING_ROUND_USD, (double) circularity.goingRoundUsd());
            put(known, Measure.CYCLED_SHARE, circularity.cycledShare());
        }
        long controlled = IntStream.range(0, view.graph().organizations().size())
                .filter(row -> groups.representative(row) != row)
                .count();
        put(known, Measure.CONTROLLED_ORGANIZATIONS, (double) controlled);
        return known;
    }

    private void concentration(
            Map<Measure, Double> known, GraphView view, Quantity quantity, @Nullable Measure total, Measure index) {
        Concentration value = Concentration.of(view, ConcentrationQuery.of(quantity), budgets.get());
        if (value.cut() == null) {
            put(known, index, value.distribution().hhi());
            Long sum = value.totalUsd();
            if (total != null && sum != null) {
                put(known, total, sum.doubleValue());
            }
        }
    }

    private static void put(Map<Measure, Double> known, Measure measure, @Nullable Double value) {
        if (value != null) {
            known.put(measure, value);
        }
    }
}
