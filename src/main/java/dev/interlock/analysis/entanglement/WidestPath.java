package dev.interlock.analysis.entanglement;

import dev.interlock.model.Key;
import dev.interlock.model.Usd;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way on which most money can go, by its smallest hop; not a sum over ways.
 *
 * @param amount the smallest hop, {@code null} where no way has known hops only
 * @param organizations on the way, both ends included; empty where there is none
 */
public record WidestPath(@Nullable Usd amount, List<Key> organizations) {
    public WidestPath {
        organizations = List.copyOf(organizations);
    }
}
