package dev.interlock.analysis.concentration;

/**
 * What the figures rest on, and what is beside them.
 *
 * @param known facts whose amounts are in the shares
 * @param unknown facts that would count, had they a known amount
 * @param contained facts whose money is in another fact in view
 * @param undated facts that the window leaves out because nobody says when they were announced
 * @param ungrouped facts whose group is not known, or that belong to a party nobody named
 * @param ungroupedUsd the known money of these, in no share
 * @param estimatedUsd how much of the money shared out is an equal split
 */
public record Coverage(
        int known, int unknown, int contained, int undated, int ungrouped, long ungroupedUsd, long estimatedUsd) {}
