package dev.interlock.analysis.change;

import dev.interlock.graph.GraphView;
import dev.interlock.graph.column.Longs;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An organization whose sum or rank is another one. Ranks count from 1, largest sum first; equal sums share a rank. Those
 * whose sum is unknown have none.
 *
 * @param fromUsd the sum in the first view, whole US dollars; {@code null} where unknown
 * @param fromRank its rank there
 */
public record RankChange(
        Key organization,
        @Nullable Long fromUsd,
        @Nullable Long toUsd,
        @Nullable Integer fromRank,
        @Nullable Integer toRank) {
    /** By rank in the second view, those without one last, then by rank in the first, then by slug. */
    private static final Comparator<RankChange> ORDER = Comparator.comparing(
                    RankChange::toRank, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
            .thenComparing(RankChange::fromRank, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
            .thenComparing(RankChange::organization);

    /** All organizations whose sum or rank changed. Costs a look at the facts of each and one sort. */
    public static List<RankChange> of(GraphView from, GraphView to, RankBy by) {
        Texts slugs = to.graph().organizations().key();
        long[] before = values(from, by);
        long[] after = values(to, by);
        long[] sortedBefore = sorted(before);
        long[] sortedAfter = sorted(after);
        List<RankChange> changes = new ArrayList<>();
        for (int row = 0; row < slugs.size(); row++) {
            Integer was = rank(sortedBefore, before[row]);
            Integer is = rank(sortedAfter, after[row]);
            if (before[row] != after[row] || !Objects.equals(was, is)) {
                Key slug = Key.of(slugs.require(row));
                changes.add(new RankChange(slug, known(before[row]), known(after[row]), was, is));
            }
        }
        changes.sort(ORDER);
        return changes;
    }

    private static long[] values(GraphView view, RankBy by) {
        long[] values = new long[view.graph().organizations().size()];
        Arrays.setAll(values, row -> by.value(view, row));
        return values;
    }

    private static long[] sorted(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** One more than there are larger values. */
    private static @Nullable Integer rank(long[] sorted, long value) {
        if (value == Longs.MISSING) {
            return null;
        }
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return sorted.length - low + 1;
    }

    private static @Nullable Long known(long value) {
        return value == Longs.MISSING ? null : Long.valueOf(value);
    }
}
