package dev.interlock.analysis.change;

import dev.interlock.traversal.Fold;

/** Two views of the same organizations, and how they stand together in each. */
public record ViewPair(Fold from, Fold to) {}
