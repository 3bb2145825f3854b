package dev.interlock.graph;

import java.util.Arrays;

/**
 * What shows that an organization sells where a rule applies; rows of the graph, ascending.
 *
 * @param agreements in which it supplies a customer who sits there
 * @param takeovers by which it owns an organization that sits there
 * @param subsidiaries that sit there and name it as their parent
 * @param regulations that apply only there and name it
 */
public record Evidence(int[] agreements, int[] takeovers, int[] subsidiaries, int[] regulations) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Evidence that
                && Arrays.equals(agreements, that.agreements)
                && Arrays.equals(takeovers, that.takeovers)
                && Arrays.equals(subsidiaries, that.subsidiaries)
                && Arrays.equals(regulations, that.regulations);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new int[] {
            Arrays.hashCode(agreements),
            Arrays.hashCode(takeovers),
            Arrays.hashCode(subsidiaries),
            Arrays.hashCode(regulations)
        });
    }

    @Override
    public String toString() {
        return Arrays.toString(agreements)
                + Arrays.toString(takeovers)
                + Arrays.toString(subsidiaries)
                + Arrays.toString(regulations);
    }
}
