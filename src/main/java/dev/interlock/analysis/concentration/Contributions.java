package dev.interlock.analysis.concentration;

import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.traversal.FactReference;
import java.util.BitSet;

/**
 * The amounts that are shared out, one a fact, with the group each counts in. All rows are of one table. Filled by
 * {@link CountedFacts}, then only read.
 *
 * @param table where the rows stand
 * @param estimated which of the amounts are an equal split, by position
 */
record Contributions(
        FactReference.Table table, Ints rows, Ints groups, Longs amounts, BitSet estimated, Coverage coverage) {
    int size() {
        return rows.size();
    }

    /** Grows by one fact at a time. */
    static final class Builder {
        private final FactReference.Table table;
        private final Partition partition;
        private final Ints.Builder rows = new Ints.Builder();
        private final Ints.Builder groups = new Ints.Builder();
        private final Longs.Builder amounts = new Longs.Builder();
        private final BitSet estimated = new BitSet();
        private int unknown;
        private int contained;
        private int undated;
        private int ungrouped;
        private long ungroupedUsd;
        private long estimatedUsd;

        Builder(FactReference.Table table, Partition partition) {
            this.table = table;
            this.partition = partition;
        }

        void addUnknown(int facts) {
            unknown += facts;
        }

        void addContained() {
            contained++;
        }

        void addUndated() {
            undated++;
        }

        void add(int row, int organization, long amount, boolean isEstimate) {
            int group = partition.group(organization);
            if (group == Partition.NONE) {
                ungrouped++;
                ungroupedUsd = Math.addExact(ungroupedUsd, amount);
                return;
            }
            if (isEstimate) {
                estimated.set(rows.size());
                estimatedUsd = Math.addExact(estimatedUsd, amount);
            }
            rows.add(row);
            groups.add(group);
            amounts.add(amount);
        }

        Contributions freeze() {
            return new Contributions(
                    table,
                    rows.freeze(),
                    groups.freeze(),
                    amounts.freeze(),
                    estimated,
                    new Coverage(rows.size(), unknown, contained, undated, ungrouped, ungroupedUsd, estimatedUsd));
        }
    }
}
