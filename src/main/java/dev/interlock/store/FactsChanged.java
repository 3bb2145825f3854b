package dev.interlock.store;

/** Published after a change of facts was committed. */
public record FactsChanged(long revision) {}
