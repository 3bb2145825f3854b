package dev.interlock.analysis.flows;

import dev.interlock.graph.Window;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Region;
import java.util.List;

/**
 * Which regions to put side by side.
 *
 * @param regions in this order; they may overlap
 * @param mega a round of so many US dollars or more is a mega-round
 * @param estimates whether an equal share of the undisclosed rest of a round counts as invested
 */
public record RegionQuery(List<Region> regions, Window window, long mega, boolean estimates) {
    public static final long MEGA = 100_000_000;

    public RegionQuery {
        regions = regions.stream().distinct().toList();
        if (mega < 1) {
            throw new InvalidValue("a mega-round has at least a dollar, not " + mega);
        }
    }

    public static RegionQuery of(Region... regions) {
        return new RegionQuery(List.of(regions), Window.ALL, MEGA, true);
    }
}
