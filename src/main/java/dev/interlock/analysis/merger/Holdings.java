package dev.interlock.analysis.merger;

import dev.interlock.graph.column.Doubles;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;

/**
 * Who owns how much of which firm: one entry a pair of firm and owner, with a share in control (γ) and one in cash flow
 * (β). Firms and owners are numbered apart, both from 0.
 */
public record Holdings(Ints firm, Ints owner, Doubles control, Doubles cash, Index byFirm, Index byOwner) {
    /** Grows by one entry at a time. */
    public static final class Builder {
        private final Ints.Builder firm = new Ints.Builder();
        private final Ints.Builder owner = new Ints.Builder();
        private final Doubles.Builder control = new Doubles.Builder();
        private final Doubles.Builder cash = new Doubles.Builder();

        /** An owner whose say is as large as its share. */
        public Builder add(int ofFirm, int byOwner, double share) {
            return add(ofFirm, byOwner, share, share);
        }

        public Builder add(int ofFirm, int byOwner, double controlShare, double cashShare) {
            firm.add(ofFirm);
            owner.add(byOwner);
            control.add(controlShare);
            cash.add(cashShare);
            return this;
        }

        public Holdings freeze(int firms, int owners) {
            Ints ofFirm = firm.freeze();
            Ints byOwner = owner.freeze();
            return new Holdings(
                    ofFirm,
                    byOwner,
                    control.freeze(),
                    cash.freeze(),
                    Index.of(ofFirm, firms),
                    Index.of(byOwner, owners));
        }
    }
}
