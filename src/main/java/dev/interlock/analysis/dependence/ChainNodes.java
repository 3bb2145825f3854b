package dev.interlock.analysis.dependence;

import dev.interlock.traversal.NodeMap;
import java.util.Arrays;

/** Organizations at a stage of a chain, numbered as they come. Not thread-safe. */
final class ChainNodes {
    private final int stages;
    private final NodeMap numbers = new NodeMap();
    private int[] organization = new int[16];
    private int[] stage = new int[16];
    private int[] distance = new int[16];
    private int size;

    ChainNodes(int stages) {
        this.stages = stages;
    }

    /** The node's number; a new one where there was none. */
    int add(int atOrganization, int atStage, int atDistance) {
        int state = atOrganization * (stages + 1) + atStage + 1;
        if (!numbers.add(state, size)) {
            return numbers.get(state);
        }
        if (size == organization.length) {
            organization = Arrays.copyOf(organization, size * 2);
            stage = Arrays.copyOf(stage, size * 2);
            distance = Arrays.copyOf(distance, size * 2);
        }
        organization[size] = atOrganization;
        stage[size] = atStage;
        distance[size] = atDistance;
        return size++;
    }

    int size() {
        return size;
    }

    int organization(int node) {
        return organization[node];
    }

    /** -1 for where a walk begins. */
    int stage(int node) {
        return stage[node];
    }

    int distance(int node) {
        return distance[node];
    }
}
