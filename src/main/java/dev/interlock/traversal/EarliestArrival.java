package dev.interlock.traversal;

import java.util.Arrays;

/**
 * When each node can first be reached from one node by contacts that follow each other in time, waiting allowed: the
 * earliest-arrival paths of Wu et al. (PVLDB 7:721, 2014), by a search that settles nodes in the order of arrival.
 *
 * <p>An instant is used at its time; it must not be earlier than the arrival before it, and in STRICT order must be
 * later. An interval can be used at any time from its beginning on; with no step time before its end, otherwise so that
 * the step is over by its end. The window bounds contacts like their own beginning and end. The first step may be used
 * at the start of the window itself, in any order.
 *
 * <p>Cost: O(contacts · log contacts). Of several ways with the same arrival the one whose last node but one is settled
 * first stands; of nodes that arrive together the smaller one is settled first. Without contacts only the source is
 * reached.
 */
public final class EarliestArrival {
    /** The arrival of nodes that are not reached. */
    public static final double NEVER = Double.POSITIVE_INFINITY;

    private final Contacts contacts;
    private final Window window;
    private final double[] arrival;
    private final int[] contactBefore;
    private final int[] nodeBefore;

    private EarliestArrival(Contacts contacts, Window window) {
        this.contacts = contacts;
        this.window = window;
        this.arrival = new double[contacts.nodes()];
        this.contactBefore = new int[contacts.nodes()];
        this.nodeBefore = new int[contacts.nodes()];
        Arrays.fill(arrival, NEVER);
        Arrays.fill(nodeBefore, -1);
    }

    /**
     * When walks count, and how fast they are.
     *
     * @param start when the walk may begin
     * @param end before when it must be over
     * @param stepTime how long one step takes, 0 or more
     */
    public record Window(double start, double end, double stepTime) {
        public Window {
            // Written so that NaN fails.
            if (!(start <= end) || !(stepTime >= 0)) {
                throw new IllegalArgumentException("from " + start + " until " + end + ", a step in " + stepTime);
            }
        }

        /** Everything from a time on, steps taking no time. */
        public static Window from(double start) {
            return new Window(start, Double.POSITIVE_INFINITY, 0);
        }

        public Window until(double end) {
            return new Window(start, end, stepTime);
        }

        public Window withStepTime(double stepTime) {
            return new Window(start, end, stepTime);
        }
    }

    /** Works out all arrivals; some may be too late where the budget is spent, so look at {@link Budget#cut}. */
    public static EarliestArrival of(Contacts contacts, int source, TimeOrder order, Window window, Budget budget) {
        if (order == TimeOrder.ANY) {
            throw new IllegalArgumentException("arrival needs an order of time");
        }
        EarliestArrival search = new EarliestArrival(contacts, window);
        search.run(source, order == TimeOrder.STRICT, budget);
        return search;
    }

    /** When the node is first reached, the start of the window for the source, {@link #NEVER} if it is not. */
    public double arrival(int node) {
        return arrival[node];
    }

    /** How long after the start of the window the node is first reached. */
    public double distance(int node) {
        return arrival[node] - window.start();
    }

    /** The labels of the contacts on the way to a node, in the order they are used; none where it is not reached. */
    public int[] contactsTo(int node) {
        int steps = 0;
        for (int at = node; nodeBefore[at] >= 0; at = nodeBefore[at]) {
            steps++;
        }
        int[] labels = new int[steps];
        for (int at = node; steps > 0; at = nodeBefore[at]) {
            labels[--steps] = contacts.label(contactBefore[at]);
        }
        return labels;
    }

    private void run(int source, boolean strict, Budget budget) {
        boolean[] settled = new boolean[contacts.nodes()];
        NodeHeap queue = new NodeHeap();
        arrival[source] = window.start();
        queue.add(sortable(arrival[source]), source);
        while (!queue.isEmpty()) {
            int node = queue.remove();
            if (settled[node]) {
                continue;
            }
            settled[node] = true;
            for (int i = contacts.outStart(node); i < contacts.outEnd(node) && budget.visit(); i++) {
                int contact = contacts.contact(i);
                int target = contacts.target(contact);
                double reached = arrivalBy(contact, arrival[node], strict && node != source);
                if (reached < arrival[target] && !settled[target]) {
                    arrival[target] = reached;
                    contactBefore[target] = contact;
                    nodeBefore[target] = node;
                    queue.add(sortable(reached), target);
                }
            }
        }
    }

    private double arrivalBy(int contact, double ready, boolean strict) {
        double departure = Math.max(contacts.begin(contact), ready);
        double reached = departure + window.stepTime();
        if (contacts.isInstant(contact)) {
            boolean missed = departure > contacts.begin(contact) || (strict && departure == ready);
            boolean late = departure >= window.end() || reached > window.end();
            return missed || late ? NEVER : reached;
        }
        double end = Math.min(contacts.end(contact), window.end());
        boolean inTime = window.stepTime() == 0 ? departure < end : reached <= end;
        return inTime ? reached : NEVER;
    }

    /** A whole number in the same order. */
    private static long sortable(double time) {
        long bits = Double.doubleToLongBits(time + 0.0);
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }
}
