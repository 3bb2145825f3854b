package dev.interlock.analysis.contagion;

/** How distress is passed on. */
public enum ContagionModel {
    /** Each organization passes on once, in the round after it was first hit (Battiston et al. 2012). */
    DEBT_RANK,
    /** Each organization passes on every further loss (Bardoscia et al. 2015). */
    LINEAR_DEBT_RANK,
    /** Each organization passes on once, when it has lost its equity: then all that it is worth to others is lost. */
    THRESHOLD
}
