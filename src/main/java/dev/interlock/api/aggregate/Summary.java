package dev.interlock.api.aggregate;

import dev.interlock.api.catalogue.Attribute;
import dev.interlock.graph.column.Longs;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers of some rows, taken together. An amount that another fact in view contains is left out of everything
 * but {@code countedElsewhere}; unknown amounts are left out and counted. Nothing known gives no sum, not zero.
 */
public final class Summary {
    private final Attribute.Whole attribute;
    private final long[] ascending;
    private final int unknown;
    private final int countedElsewhere;

    private Summary(Attribute.Whole attribute, long[] ascending, int unknown, int countedElsewhere) {
        this.attribute = attribute;
        this.ascending = ascending;
        this.unknown = unknown;
        this.countedElsewhere = countedElsewhere;
    }

    static Summary of(Aggregate aggregate, Attribute.Whole attribute) {
        LongStream.Builder known = LongStream.builder();
        int unknown = 0;
        int elsewhere = 0;
        for (int row : aggregate.rows()) {
            long value = attribute.reader().read(aggregate.view(), row);
            if (!attribute.counting().counts(aggregate.view(), row)) {
                elsewhere++;
            } else if (value == Longs.MISSING) {
                unknown++;
            } else {
                known.add(value);
            }
        }
        long[] ascending = known.build().toArray();
        Arrays.sort(ascending);
        return new Summary(attribute, ascending, unknown, elsewhere);
    }

    public int known() {
        return ascending.length;
    }

    public int unknown() {
        return unknown;
    }

    public int countedElsewhere() {
        return countedElsewhere;
    }

    public @Nullable Long sum() {
        return ascending.length == 0 ? null : Arrays.stream(ascending).reduce(0, Math::addExact);
    }

    public @Nullable Double avg() {
        return ascending.length == 0
                ? null
                : Arrays.stream(ascending).asDoubleStream().sum() / ascending.length;
    }

    public @Nullable Double median() {
        if (ascending.length == 0) {
            return null;
        }
        int middle = ascending.length / 2;
        return ascending.length % 2 == 1
                ? (double) ascending[middle]
                : (ascending[middle - 1] + (double) ascending[middle]) / 2;
    }

    public @Nullable Object min() {
        return ascending.length == 0 ? null : attribute.coding().decode(ascending[0]);
    }

    public @Nullable Object max() {
        return ascending.length == 0 ? null : attribute.coding().decode(ascending[ascending.length - 1]);
    }

    /** How many different values there are. */
    public int distinct() {
        return (int) Arrays.stream(ascending).distinct().count();
    }
}
