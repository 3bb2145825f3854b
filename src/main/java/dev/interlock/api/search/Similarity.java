package dev.interlock.api.search;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * How near two texts are: 1 less the edit distance over the length of the longer one. An edit adds, drops, replaces a
 * letter or swaps two neighbours, so that {@code nvidai} is one edit from Nvidia.
 */
final class Similarity {
    private static final DamerauLevenshteinDistance EDITS = new DamerauLevenshteinDistance();

    private Similarity() {}

    static double of(String left, String right) {
        int longer = Math.max(left.length(), right.length());
        return longer == 0 ? 1 : 1 - EDITS.apply(left, right) / (double) longer;
    }
}
