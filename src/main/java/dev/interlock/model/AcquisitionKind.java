package dev.interlock.model;

/** How a target was taken over. */
public enum AcquisitionKind {
    ACQUISITION,
    MERGER,
    MAJORITY_STAKE,
    LICENCE_AND_HIRE,
    ACQUIHIRE;

    /** Whether the acquirer got all of the target. */
    public boolean isWhole() {
        return this == ACQUISITION || this == MERGER;
    }

    /** Whether the acquirer decides from then on; licences with hires and acqui-hires leave the target alone. */
    public boolean givesControl() {
        return isWhole() || this == MAJORITY_STAKE;
    }
}
