package dev.interlock.model;

/** What a supplier supplies. */
public enum Product {
    GPU,
    ACCELERATOR,
    CLOUD,
    FOUNDRY,
    LITHOGRAPHY,
    MEMORY,
    POWER,
    MODEL_API,
    DATA_CENTRE
}
