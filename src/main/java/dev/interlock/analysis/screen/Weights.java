package dev.interlock.analysis.screen;

import dev.interlock.model.InvalidValue;
import java.util.List;

/** How much each component counts: finite, 0 or more, not all 0. Only their proportions matter. */
public record Weights(
        double stake,
        double supply,
        double sharedInvestors,
        double sharedSuppliers,
        double layerFit,
        double earlierDeals) {
    /** Ties between the two weigh three times what they have in common. A heuristic, fitted to nothing. */
    public static final Weights DEFAULT = new Weights(3, 3, 1, 1, 1, 1);

    public Weights {
        double sum = 0;
        for (double weight : List.of(stake, supply, sharedInvestors, sharedSuppliers, layerFit, earlierDeals)) {
            // Written so that NaN fails.
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new InvalidValue(weight + " is no weight; a weight is a number of 0 or more");
            }
            sum += weight;
        }
        if (sum == 0) {
            throw new InvalidValue("all weights are 0; give at least one that is more");
        }
        if (sum == Double.POSITIVE_INFINITY) {
            throw new InvalidValue("the weights add up to more than a number can hold; give smaller ones");
        }
    }

    public double of(Component component) {
        return switch (component) {
            case STAKE -> stake;
            case SUPPLY -> supply;
            case SHARED_INVESTORS -> sharedInvestors;
            case SHARED_SUPPLIERS -> sharedSuppliers;
            case LAYER_FIT -> layerFit;
            case EARLIER_DEALS -> earlierDeals;
        };
    }
}
