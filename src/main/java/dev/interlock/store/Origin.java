package dev.interlock.store;

/** Who wrote a fact. */
public enum Origin {
    /** The facts that ship with the service; a later release may correct them. */
    SEED,
    /** A person; nothing but a person changes it. */
    USER
}
