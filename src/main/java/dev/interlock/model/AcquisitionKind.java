package dev.interlock.model;

/** How a target was taken over. */
public enum AcquisitionKind {
    ACQUISITION,
    MERGER,
    MAJORITY_STAKE,
    LICENCE_AND_HIRE,
    ACQUIHIRE
}
