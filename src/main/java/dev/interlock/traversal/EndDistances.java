package dev.interlock.traversal;

import dev.interlock.graph.column.Ints;
import java.util.Arrays;

/**
 * How many hops lie between the nodes of a corridor and its end, over steps of some rank at least, and the first step
 * of a shortest way. Breadth-first search; it looks at each step once.
 */
final class EndDistances {
    /** The distance where there is no way. */
    static final int FAR = Integer.MAX_VALUE / 2;

    private final Corridor corridor;
    private final int[] ranks;
    private final int floor;
    private final Budget budget;
    private final int[] toEnd;
    private final int[] wayToEnd;

    EndDistances(Corridor corridor, int[] ranks, int floor, Budget budget) {
        this.corridor = corridor;
        this.ranks = ranks;
        this.floor = floor;
        this.budget = budget;
        this.toEnd = filled(FAR, corridor.size());
        this.wayToEnd = new int[corridor.size()];
        measureToEnd();
    }

    int of(int node) {
        return toEnd[node];
    }

    /** The first step of a shortest way to the end, for nodes that have one. */
    int way(int node) {
        return wayToEnd[node];
    }

    private void measureToEnd() {
        if (corridor.end() < 0) {
            return;
        }
        int[] queue = new int[corridor.size()];
        int tail = 0;
        toEnd[corridor.end()] = 0;
        queue[tail++] = corridor.end();
        for (int head = 0; head < tail; head++) {
            int node = queue[head];
            for (int i = corridor.arriving().start(node);
                    i < corridor.arriving().end(node) && budget.visit();
                    i++) {
                int step = corridor.arriving().at(i);
                int source = corridor.source(step);
                if (ranks[step] >= floor && toEnd[source] == FAR) {
                    toEnd[source] = toEnd[node] + 1;
                    wayToEnd[source] = step;
                    queue[tail++] = source;
                }
            }
        }
    }

    /** Distances to the end by walks with a step of the floor's rank: breadth-first from where such steps lead on. */
    int[] byFloor(int maxLength) {
        int[] distance = filled(FAR, corridor.size());
        int[] floorSteps = floorSteps();
        int[] queue = new int[corridor.size()];
        int tail = 0;
        int head = 0;
        for (int hops = 1; hops <= maxLength; hops++) {
            int rim = tail;
            for (; head < rim; head++) {
                for (int i = corridor.arriving().start(queue[head]);
                        i < corridor.arriving().end(queue[head]) && budget.visit();
                        i++) {
                    tail = take(corridor.arriving().at(i), hops, distance, queue, tail);
                }
            }
            for (int step : floorSteps) {
                if (toEnd[corridor.target(step)] == hops - 1) {
                    tail = take(step, hops, distance, queue, tail);
                }
            }
        }
        return distance;
    }

    private int take(int step, int hops, int[] distance, int[] queue, int tail) {
        int source = corridor.source(step);
        if (ranks[step] < floor || distance[source] != FAR) {
            return tail;
        }
        distance[source] = hops;
        queue[tail] = source;
        return tail + 1;
    }

    private int[] floorSteps() {
        Ints.Builder steps = new Ints.Builder();
        for (int step = 0; step < corridor.steps() && budget.visit(); step++) {
            if (ranks[step] == floor) {
                steps.add(step);
            }
        }
        return steps.freeze().toArray();
    }

    private static int[] filled(int value, int size) {
        int[] array = new int[size];
        Arrays.fill(array, value);
        return array;
    }
}
