package dev.interlock.model;

/** Where an organization stands in the AI value chain. */
public enum Layer {
    CHIPS,
    CLOUD,
    COMPUTE_INFRASTRUCTURE,
    TOOLING,
    FRONTIER_LAB,
    APPLICATION,
    CAPITAL,
    INDUSTRY
}
