package dev.interlock.access;

/** Who sent a request, as far as the key it carries tells. */
public enum Caller {
    /** Sent no key: may read. */
    READER,
    /** Sent a key that is not the one: may read, and is told so when it wants more. */
    STRANGER,
    /** Sent the write key. */
    WRITER;

    /** How the change it makes is signed. */
    public String signature() {
        return this == WRITER ? "write-key" : "nobody";
    }
}
