package dev.interlock.analysis.consolidation;

import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import java.util.Arrays;

/**
 * Who holds which share of whom: a sparse matrix over nodes 0 to {@code nodes() - 1}, by holder and by organization.
 * Shares are parts of one, not percent; several of one pair add up. Immutable, safe for any thread.
 */
public final class Shares {
    private final int nodes;
    private final int[] holder;
    private final int[] organization;
    private final double[] share;
    private final Index byHolder;
    private final Index byOrganization;

    private Shares(int nodes, Builder rows) {
        this.nodes = nodes;
        Ints holders = rows.holder.freeze();
        Ints organizations = rows.organization.freeze();
        this.holder = holders.toArray();
        this.organization = organizations.toArray();
        this.share = Arrays.copyOf(rows.share, holder.length);
        this.byHolder = Index.of(holders, nodes);
        this.byOrganization = Index.of(organizations, nodes);
    }

    public int nodes() {
        return nodes;
    }

    public int size() {
        return share.length;
    }

    public int holder(int entry) {
        return holder[entry];
    }

    public int organization(int entry) {
        return organization[entry];
    }

    public double share(int entry) {
        return share[entry];
    }

    /** Entries by who holds. */
    public Index byHolder() {
        return byHolder;
    }

    /** Entries by who is held. */
    public Index byOrganization() {
        return byOrganization;
    }

    /** The share of one organization that the other holds directly. */
    public double direct(int holder, int organization) {
        double sum = 0;
        for (int i = byOrganization.start(organization); i < byOrganization.end(organization); i++) {
            sum += holderAt(i) == holder ? share[byOrganization.at(i)] : 0;
        }
        return sum;
    }

    private int holderAt(int position) {
        return holder[byOrganization.at(position)];
    }

    /** Takes shares in any order; not thread-safe. */
    public static final class Builder {
        private final Ints.Builder holder = new Ints.Builder();
        private final Ints.Builder organization = new Ints.Builder();
        private double[] share = new double[16];

        public Builder add(int holder, int organization, double share) {
            if (this.holder.size() == this.share.length) {
                this.share = Arrays.copyOf(this.share, this.share.length * 2);
            }
            this.share[this.holder.size()] = share;
            this.holder.add(holder);
            this.organization.add(organization);
            return this;
        }

        public Shares build(int nodes) {
            return new Shares(nodes, this);
        }
    }
}
