package dev.interlock.traversal;

import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import java.util.List;

/**
 * A walk that visits no node twice, and what can be said of it as a whole. Ids are those of the graph walked.
 *
 * @param nodes from the first to the last, one more than there are steps
 * @param bottleneck the smallest known money of a step, in whole US dollars; {@link Longs#MISSING} where none is known
 * @param unknownHops steps whose money is not known; with one or more the true bottleneck may be smaller
 * @param shareProduct what the holder at one end holds of the organization at the other through this path, 0 to 1:
 *     the product of the stakes, where all steps are walked the same way and each has a stake in view; NaN otherwise
 * @param firstDay from which day on all steps hold: the latest of their first dates; {@link Ints#MISSING} where no step
 *     has a dated fact. Steps without a date, as from a parent, hold always
 * @param lastDay until which day all steps hold; {@link Ints#MISSING} where none is known to end. Before
 *     {@code firstDay} where the steps never held together
 * @param arrivalDay the date of the last fact used in an ordered walk; {@link Ints#MISSING} otherwise
 */
public record Path(
        List<Integer> nodes,
        List<Step> steps,
        long bottleneck,
        int unknownHops,
        double shareProduct,
        int firstDay,
        int lastDay,
        int arrivalDay) {
    public Path {
        nodes = List.copyOf(nodes);
        steps = List.copyOf(steps);
    }

    public int length() {
        return steps.size();
    }

    /** The nodes in a new array. */
    public int[] nodeIds() {
        return nodes.stream().mapToInt(Integer::intValue).toArray();
    }
}
