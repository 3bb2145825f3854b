package dev.interlock.model;

/** Which of several facts about one deal counts; where two are equal in it, the one told first, then the first by key. */
public enum ConflictSide {
    /** The one that the others name as what they contradict. */
    FIRST_TOLD,
    /** The one with the smallest amount; one without an amount last. */
    LEAST,
    /** The one with the largest amount. */
    MOST,
    /** The one told by the most publishers that are believed. */
    BEST_SOURCED,
    /** The one with the latest date. */
    LATEST,
    /** All of them, so that sums count the deal more than once. */
    EVERY
}
