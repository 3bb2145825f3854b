package dev.interlock.analysis.screen;

import dev.interlock.model.Layer;
import org.jspecify.annotations.Nullable;

/**
 * How near two layers stand in the stack. Chips are its first level; clouds and computing sites the second; frontier labs
 * the third; tooling and applications the fourth. The same layer fits fully (1, a horizontal takeover); another layer of
 * the same level or of the next one fits by half (0.5, a vertical one); all else does not (0). Capital and industry stand
 * outside the stack and fit only their own kind. Interlock's own definition.
 */
final class LayerFit {
    private static final double SAME_LAYER = 1;
    private static final double NEAR = 0.5;
    private static final int OUTSIDE = -10;

    private LayerFit() {}

    /** {@link Double#NaN} where a layer is not known. */
    static double of(@Nullable Layer one, @Nullable Layer other) {
        if (one == null || other == null) {
            return Double.NaN;
        }
        if (one == other) {
            return SAME_LAYER;
        }
        boolean inside = level(one) != OUTSIDE && level(other) != OUTSIDE;
        return inside && Math.abs(level(one) - level(other)) <= 1 ? NEAR : 0;
    }

    private static int level(Layer layer) {
        return switch (layer) {
            case CHIPS -> 1;
            case CLOUD, COMPUTE_INFRASTRUCTURE -> 2;
            case FRONTIER_LAB -> 3;
            case TOOLING, APPLICATION -> 4;
            case CAPITAL, INDUSTRY -> OUTSIDE;
        };
    }
}
