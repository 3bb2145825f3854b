package dev.interlock.model;

/** Whether a stake is held, or only possible (unvested rights). */
public enum StakeBasis {
    HELD,
    POTENTIAL
}
