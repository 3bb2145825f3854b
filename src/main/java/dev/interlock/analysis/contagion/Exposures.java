package dev.interlock.analysis.contagion;

import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.traversal.FactReference;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Who would lose how much if another were worth nothing: one row for each fact that exposes a holder to a target, the
 * facts it rests on by table and row. Amounts are US dollars above zero. Immutable, safe for any thread.
 */
final class Exposures {
    private static final FactReference.Table[] TABLES = FactReference.Table.values();
    private static final ExposureBasis[] BASES = ExposureBasis.values();

    private final int[] holder;
    private final int[] target;
    private final double[] usd;
    private final byte[] basis;
    private final byte[] factTable;
    private final int[] fact;
    private final byte[] valuationTable;
    private final int[] valuation;
    private final Index byTarget;
    private final Index byHolder;
    private final int unknown;

    private Exposures(Builder rows, int organizations) {
        Ints holders = rows.holder.freeze();
        Ints targets = rows.target.freeze();
        int size = holders.size();
        holder = holders.toArray();
        target = targets.toArray();
        usd = Arrays.copyOf(rows.usd, size);
        basis = Arrays.copyOf(rows.basis, size);
        factTable = Arrays.copyOf(rows.factTable, size);
        fact = rows.fact.freeze().toArray();
        valuationTable = Arrays.copyOf(rows.valuationTable, size);
        valuation = rows.valuation.freeze().toArray();
        byTarget = Index.of(targets, organizations);
        byHolder = Index.of(holders, organizations);
        unknown = rows.unknown;
    }

    int size() {
        return holder.length;
    }

    int holder(int exposure) {
        return holder[exposure];
    }

    int target(int exposure) {
        return target[exposure];
    }

    double usd(int exposure) {
        return usd[exposure];
    }

    ExposureBasis basis(int exposure) {
        return BASES[basis[exposure]];
    }

    FactReference.Table factTable(int exposure) {
        return TABLES[factTable[exposure]];
    }

    int fact(int exposure) {
        return fact[exposure];
    }

    FactReference.Table valuationTable(int exposure) {
        return TABLES[valuationTable[exposure]];
    }

    /** The fact that values the target, {@link Ints#MISSING} where the amount is not a part of a valuation. */
    int valuation(int exposure) {
        return valuation[exposure];
    }

    /** Exposures by whom they would be lost through. */
    Index byTarget() {
        return byTarget;
    }

    /** Exposures by who would lose. */
    Index byHolder() {
        return byHolder;
    }

    /** How many holders of shares, credits and agreements are exposed by an amount that nobody says. */
    int unknown() {
        return unknown;
    }

    /** Takes rows in any order; not thread-safe. */
    static final class Builder {
        private final Ints.Builder holder = new Ints.Builder();
        private final Ints.Builder target = new Ints.Builder();
        private final Ints.Builder fact = new Ints.Builder();
        private final Ints.Builder valuation = new Ints.Builder();
        private double[] usd = new double[16];
        private byte[] basis = new byte[16];
        private byte[] factTable = new byte[16];
        private byte[] valuationTable = new byte[16];
        private final IntUnaryOperator representative;
        private int unknown;

        /** @param representative who stands for an organization; what a group owes itself exposes nobody */
        Builder(IntUnaryOperator representative) {
            this.representative = representative;
        }

        Builder add(int holder, int target, double usd, ExposureBasis basis, FactReference.Table table, int fact) {
            return add(holder, target, usd, basis, table, fact, table, Ints.MISSING);
        }

        Builder add(
                int holder,
                int target,
                double usd,
                ExposureBasis basis,
                FactReference.Table table,
                int fact,
                FactReference.Table valuationTable,
                int valuation) {
            int loser = representative.applyAsInt(holder);
            int lost = representative.applyAsInt(target);
            if (loser == lost || usd <= 0) {
                return this;
            }
            int row = this.holder.size();
            if (row == this.usd.length) {
                grow();
            }
            this.usd[row] = usd;
            this.basis[row] = (byte) basis.ordinal();
            this.factTable[row] = (byte) table.ordinal();
            this.valuationTable[row] = (byte) valuationTable.ordinal();
            this.holder.add(loser);
            this.target.add(lost);
            this.fact.add(fact);
            this.valuation.add(valuation);
            return this;
        }

        /** Exposed by an amount that nobody says. */
        Builder unknown(int holder, int target) {
            unknown += representative.applyAsInt(holder) == representative.applyAsInt(target) ? 0 : 1;
            return this;
        }

        Exposures build(int organizations) {
            return new Exposures(this, organizations);
        }

        private void grow() {
            int larger = usd.length * 2;
            usd = Arrays.copyOf(usd, larger);
            basis = Arrays.copyOf(basis, larger);
            factTable = Arrays.copyOf(factTable, larger);
            valuationTable = Arrays.copyOf(valuationTable, larger);
        }
    }
}
