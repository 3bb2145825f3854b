package dev.interlock.model;

/** What an organization does, as its facts show; nobody types it in, and one may have several. */
public enum Role {
    /** Took part in a round, or holds a stake. */
    INVESTOR,
    /** An unlisted company that raised a round. */
    STARTUP,
    /** Takes over, or took over, another organization. */
    ACQUIRER,
    /** Supplies GPUs or accelerators. */
    GPU_SUPPLIER,
    SUPPLIER,
    /** Gives loans or holds bonds. */
    LENDER,
    CUSTOMER
}
