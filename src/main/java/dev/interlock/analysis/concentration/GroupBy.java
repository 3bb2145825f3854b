package dev.interlock.analysis.concentration;

import dev.interlock.graph.Trait;
import org.jspecify.annotations.Nullable;

/** What makes organizations one group. */
public enum GroupBy {
    /** Each organization by itself. */
    ORGANIZATION(null),
    /** Each investor by itself: of money raised, whose it was. */
    INVESTOR(null),
    LAYER(Trait.LAYER),
    SECTOR(Trait.SECTOR),
    COUNTRY(Trait.COUNTRY),
    /** Regions that do not overlap, such as US and EUROPE. */
    REGION(Trait.REGION);

    private final @Nullable Trait trait;

    GroupBy(@Nullable Trait trait) {
        this.trait = trait;
    }

    /** What those of a group have in common, {@code null} where each organization is its own group. */
    @Nullable
    Trait trait() {
        return trait;
    }

    /** Whether each organization is its own group. */
    boolean isSingle() {
        return trait == null;
    }
}
