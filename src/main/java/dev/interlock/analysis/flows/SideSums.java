package dev.interlock.analysis.flows;

import dev.interlock.graph.column.Longs;
import dev.interlock.model.Country;
import dev.interlock.model.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up money by where its other side is seated. Not thread-safe. */
final class SideSums {
    private final Region home;
    private final Sum atHome = new Sum();
    private final Sum abroad = new Sum();
    private final Sum elsewhere = new Sum();
    private final Map<Region, Sum> others = new EnumMap<>(Region.class);
    private long estimated;

    SideSums(Region home) {
        this.home = home;
    }

    void add(@Nullable String country, long usd, boolean estimate) {
        estimated += estimate && usd != Longs.MISSING ? usd : 0;
        if (country == null) {
            elsewhere.add(usd);
        } else if (Country.of(country).regions().contains(home)) {
            atHome.add(usd);
        } else {
            abroad.add(usd);
            others.computeIfAbsent(Country.of(country).region(), any -> new Sum())
                    .add(usd);
        }
    }

    RegionBalance.Sides sides() {
        long known = atHome.usd + abroad.usd;
        int ties = atHome.facts + abroad.facts;
        return new RegionBalance.Sides(
                atHome.orNull(),
                abroad.orNull(),
                elsewhere.orNull(),
                atHome.isHidden() ? null : abroad.of(known),
                ties == 0 ? null : Double.valueOf((double) abroad.facts / ties),
                estimated,
                ties + elsewhere.facts,
                atHome.unknown + abroad.unknown + elsewhere.unknown,
                others(known));
    }

    private List<RegionBalance.Other> others(long known) {
        List<RegionBalance.Other> list = new ArrayList<>();
        others.forEach((region, sum) -> list.add(
                new RegionBalance.Other(region, sum.orNull(), atHome.isHidden() ? null : sum.of(known), sum.facts)));
        list.sort(Comparator.comparingLong((RegionBalance.Other other) -> other.usd() == null ? 0 : other.usd())
                .reversed()
                .thenComparing(RegionBalance.Other::region));
        return list;
    }

    private static final class Sum {
        private long usd;
        private int facts;
        private int unknown;

        void add(long amount) {
            facts++;
            usd += amount == Longs.MISSING ? 0 : amount;
            unknown += amount == Longs.MISSING ? 1 : 0;
        }

        @Nullable
        Long orNull() {
            return facts == unknown ? null : Long.valueOf(usd);
        }

        /** Whether there is something and nobody says how much: then a share would take it for nothing. */
        boolean isHidden() {
            return facts > 0 && facts == unknown;
        }

        @Nullable
        Double of(long known) {
            return known == 0 || isHidden() ? null : Double.valueOf((double) usd / known);
        }
    }
}
