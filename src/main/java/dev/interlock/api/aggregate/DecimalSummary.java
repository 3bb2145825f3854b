package dev.interlock.api.aggregate;

import dev.interlock.api.catalogue.Attribute;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Decimals of some rows, taken together; unknown ones are left out and counted. */
public final class DecimalSummary {
    private final double[] known;
    private final int unknown;

    private DecimalSummary(double[] known, int unknown) {
        this.known = known;
        this.unknown = unknown;
    }

    static DecimalSummary of(Aggregate aggregate, Attribute.Decimal attribute) {
        DoubleStream.Builder known = DoubleStream.builder();
        int unknown = 0;
        for (int row : aggregate.rows()) {
            double value = attribute.reader().read(aggregate.view(), row);
            if (Double.isNaN(value)) {
                unknown++;
            } else {
                known.add(value);
            }
        }
        return new DecimalSummary(known.build().toArray(), unknown);
    }

    public int known() {
        return known.length;
    }

    public int unknown() {
        return unknown;
    }

    public @Nullable Double avg() {
        return known.length == 0 ? null : Arrays.stream(known).sum() / known.length;
    }

    public @Nullable Double min() {
        return known.length == 0 ? null : Arrays.stream(known).min().getAsDouble();
    }

    public @Nullable Double max() {
        return known.length == 0 ? null : Arrays.stream(known).max().getAsDouble();
    }

    public int distinct() {
        return (int) Arrays.stream(known).distinct().count();
    }
}
