package dev.interlock.realdata;

import dev.interlock.graph.Graph;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A graph of real data with the numbers another program found in it. */
interface Profiled {
    /** Texts one by one, for lists of equal length. */
    Comparator<List<String>> BY_TEXTS = (left, right) -> {
        int place = 0;
        while (place < left.size() - 1 && left.get(place).equals(right.get(place))) {
            place++;
        }
        return left.get(place).compareTo(right.get(place));
    };

    Graph graph();

    /** The organization of a name. */
    String slug(String name);

    int names();

    /** Rows that say the same as another one; a fact is only once in a graph. */
    default int repeatedParticipations() {
        return 0;
    }

    /** Takeovers of an organization by itself, which no graph takes. */
    default int takeoversOfOneself() {
        return 0;
    }

    JsonNode profile();
}
