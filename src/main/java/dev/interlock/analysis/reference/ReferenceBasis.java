package dev.interlock.analysis.reference;

/** Where an expected number comes from. */
public enum ReferenceBasis {
    /** Printed in the source, and worked out again apart from this service. */
    PUBLISHED,
    /** The source has the input; code other than this service's worked out the number. */
    INDEPENDENT_CODE,
    /** Small enough to be worked out on paper. */
    HAND_CALCULATION
}
