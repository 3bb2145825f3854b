package dev.interlock.traversal;

import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import java.util.Arrays;

/**
 * Arcs that can be used at some time only: at an instant, or from a beginning until before an end. Times are numbers in
 * any one unit; of facts, days since 1970-01-01. Immutable and safe for any thread.
 */
public final class Contacts {
    private final int nodes;
    private final Index out;
    private final int[] target;
    private final double[] begin;
    private final double[] end;
    private final int[] label;

    private Contacts(int nodes, Builder built) {
        this.nodes = nodes;
        this.out = Index.of(built.source.freeze(), nodes);
        this.target = built.target.freeze().toArray();
        this.begin = Arrays.copyOf(built.begin, target.length);
        this.end = Arrays.copyOf(built.end, target.length);
        this.label = built.label.freeze().toArray();
    }

    /** Every dated fact in view as an instant, labelled with its tie; facts without a date are left out. */
    public static Contacts instants(TimedHops hops, Direction direction, Budget budget) {
        return of(hops, direction, false, budget);
    }

    /** Every dated fact in view from its day to the end of its last day, for ever where it has none. */
    public static Contacts intervals(TimedHops hops, Direction direction, Budget budget) {
        return of(hops, direction, true, budget);
    }

    private static Contacts of(TimedHops hops, Direction direction, boolean intervals, Budget budget) {
        Builder contacts = new Builder();
        for (int hop = 0; hop < hops.hops() && budget.visit(); hop++) {
            for (int tie = hops.tieStart(hop); tie < hops.tieEnd(hop); tie++) {
                if (hops.day(tie) != Ints.MISSING && hops.seesTie(tie)) {
                    double end = intervals ? endOf(hops.lastDay(tie)) : hops.day(tie);
                    if (direction != Direction.REVERSE) {
                        contacts.add(hops.from(hop), hops.to(hop), hops.day(tie), end, tie);
                    }
                    if (direction != Direction.MONEY) {
                        contacts.add(hops.to(hop), hops.from(hop), hops.day(tie), end, tie);
                    }
                }
            }
        }
        return contacts.freeze(hops.nodes());
    }

    private static double endOf(int lastDay) {
        return lastDay == Ints.MISSING ? Double.POSITIVE_INFINITY : lastDay + 1.0;
    }

    public int nodes() {
        return nodes;
    }

    /** Where the contacts that leave a node begin; to be looked up by {@link #contact}. */
    int outStart(int node) {
        return out.start(node);
    }

    int outEnd(int node) {
        return out.end(node);
    }

    int contact(int position) {
        return out.at(position);
    }

    int target(int contact) {
        return target[contact];
    }

    double begin(int contact) {
        return begin[contact];
    }

    double end(int contact) {
        return end[contact];
    }

    boolean isInstant(int contact) {
        return begin[contact] == end[contact];
    }

    int label(int contact) {
        return label[contact];
    }

    /** The earliest beginning, positive infinity where there is no contact. */
    public double firstBegin() {
        double first = Double.POSITIVE_INFINITY;
        for (double time : begin) {
            first = Math.min(first, time);
        }
        return first;
    }

    /** Takes contacts in any order; not thread-safe. */
    public static final class Builder {
        private final Ints.Builder source = new Ints.Builder();
        private final Ints.Builder target = new Ints.Builder();
        private final Ints.Builder label = new Ints.Builder();
        private double[] begin = new double[16];
        private double[] end = new double[16];

        /** A contact from {@code begin} until before {@code end}, or at an instant where both are equal. */
        public Builder add(int source, int target, double begin, double end, int label) {
            // Written so that NaN fails.
            if (!(begin <= end)) {
                throw new IllegalArgumentException("a contact from " + begin + " until " + end);
            }
            int size = this.source.size();
            if (size == this.begin.length) {
                this.begin = Arrays.copyOf(this.begin, size * 2);
                this.end = Arrays.copyOf(this.end, size * 2);
            }
            this.begin[size] = begin;
            this.end[size] = end;
            this.source.add(source);
            this.target.add(target);
            this.label.add(label);
            return this;
        }

        public Contacts freeze(int nodes) {
            return new Contacts(nodes, this);
        }
    }
}
