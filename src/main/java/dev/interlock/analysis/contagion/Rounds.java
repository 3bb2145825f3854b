package dev.interlock.analysis.contagion;

import dev.interlock.graph.column.Ints;
import dev.interlock.model.Key;
import dev.interlock.traversal.FactReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Writes down what a cascade carries, and tells it as rounds; what rounds to no dollar is summed, not told. */
final class Rounds implements Cascade.Listener {
    private static final double LEAST = .5;

    private final Exposures exposures;
    private final IntFunction<Key> slug;
    private final Reference reference;
    private final double[] byBasis = new double[ExposureBasis.values().length];
    /** One entry for each loser in each round, then the entries of what it was hit by. */
    private final Ints.Builder round = new Ints.Builder();

    private final Ints.Builder loser = new Ints.Builder();
    private final Ints.Builder carriedEnd = new Ints.Builder();
    private final Ints.Builder carried = new Ints.Builder();
    private double[] lost = new double[16];
    private double[] carriedUsd = new double[16];
    private int lastRound = -1;
    private int lastLoser = -1;

    /** Names a fact by its table and row; {@code null} for no row. */
    interface Reference {
        @Nullable
        FactReference of(FactReference.Table table, int row);
    }

    Rounds(Exposures exposures, IntFunction<Key> slug, Reference reference) {
        this.exposures = exposures;
        this.slug = slug;
        this.reference = reference;
    }

    @Override
    public void carried(int inRound, int exposure, double usd) {
        int holder = exposures.holder(exposure);
        if (inRound != lastRound || holder != lastLoser) {
            begin(inRound, holder);
        }
        lost[loser.size() - 1] += usd;
        byBasis[exposures.basis(exposure).ordinal()] += usd;
        if (usd >= LEAST) {
            carriedUsd = grown(carriedUsd, carried.size());
            carriedUsd[carried.size()] = usd;
            carried.add(exposure);
        }
    }

    private void begin(int inRound, int holder) {
        if (loser.size() > 0) {
            carriedEnd.add(carried.size());
        }
        lost = grown(lost, loser.size());
        lost[loser.size()] = 0;
        round.add(inRound);
        loser.add(holder);
        lastRound = inRound;
        lastLoser = holder;
    }

    /** What was carried on this basis in all. */
    double carriedOn(ExposureBasis basis) {
        return byBasis[basis.ordinal()];
    }

    /** The first round in which each organization lost something; 0 for the others. */
    int[] first(int organizations) {
        int[] first = new int[organizations];
        int[] losers = loser.freeze().toArray();
        int[] numbers = round.freeze().toArray();
        for (int entry = losers.length - 1; entry >= 0; entry--) {
            first[losers[entry]] = numbers[entry];
        }
        return first;
    }

    List<Contagion.Round> all() {
        int[] numbers = round.freeze().toArray();
        Ints losers = loser.freeze();
        Ints ends = carriedEnd.freeze();
        Ints rows = carried.freeze();
        List<Contagion.Round> rounds = new ArrayList<>();
        for (int begin = 0, end; begin < numbers.length; begin = end) {
            end = begin;
            while (end < numbers.length && numbers[end] == numbers[begin]) {
                end++;
            }
            Contagion.Round told = told(numbers[begin], begin, end, losers, ends, rows);
            if (!told.losses().isEmpty()) {
                rounds.add(told);
            }
        }
        return rounds;
    }

    private Contagion.Round told(int number, int begin, int end, Ints losers, Ints ends, Ints rows) {
        double sum = 0;
        List<Contagion.RoundLoss> losses = new ArrayList<>();
        for (int entry = begin; entry < end; entry++) {
            sum += lost[entry];
            if (lost[entry] >= LEAST) {
                losses.add(loss(entry, losers.get(entry), ends, rows));
            }
        }
        losses.sort(Comparator.comparingLong(Contagion.RoundLoss::lossUsd)
                .reversed()
                .thenComparing(Contagion.RoundLoss::organization));
        return new Contagion.Round(number, Math.round(sum), losses);
    }

    private Contagion.RoundLoss loss(int entry, int organization, Ints ends, Ints rows) {
        int from = entry == 0 ? 0 : ends.get(entry - 1);
        int to = entry < ends.size() ? ends.get(entry) : rows.size();
        List<Contagion.Carried> ties = new ArrayList<>();
        for (int i = from; i < to; i++) {
            ties.add(tie(rows.get(i), carriedUsd[i]));
        }
        ties.sort(Comparator.comparingLong(Contagion.Carried::lossUsd)
                .reversed()
                .thenComparing(Contagion.Carried::from)
                .thenComparing(tie -> tie.fact().key()));
        return new Contagion.RoundLoss(slug.apply(organization), Math.round(lost[entry]), ties);
    }

    private Contagion.Carried tie(int exposure, double usd) {
        return new Contagion.Carried(
                slug.apply(exposures.target(exposure)),
                exposures.basis(exposure),
                Math.round(exposures.usd(exposure)),
                Math.round(usd),
                Objects.requireNonNull(reference.of(exposures.factTable(exposure), exposures.fact(exposure))),
                reference.of(exposures.valuationTable(exposure), exposures.valuation(exposure)));
    }

    private static double[] grown(double[] array, int needed) {
        return needed < array.length ? array : Arrays.copyOf(array, array.length * 2);
    }
}
