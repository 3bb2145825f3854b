package dev.interlock.analysis.circularity;

import dev.interlock.traversal.Cut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loops in their order.
 *
 * @param hasMore whether a loop is known to follow
 * @param cut why the search ended early, {@code null} if it did not; what is here is the beginning all the same
 * @param next where to go on, {@code null} at the end, or where a budget was too small to begin
 */
public record LoopPage(
        List<MoneyLoop> loops,
        boolean hasMore,
        @Nullable Cut cut,
        @Nullable LoopPlace next) {
    public LoopPage {
        loops = List.copyOf(loops);
    }

    public boolean isComplete() {
        return cut == null;
    }
}
