package dev.interlock.api.search;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** How near two texts are: 1 less the edit distance over the length of the longer one. */
final class Similarity {
    private Similarity() {}

    static double of(String left, String right) {
        int longer = Math.max(left.length(), right.length());
        return longer == 0 ? 1 : 1 - LevenshteinDistance.getDefaultInstance().apply(left, right) / (double) longer;
    }
}
