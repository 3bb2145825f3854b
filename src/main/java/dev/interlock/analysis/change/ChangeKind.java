package dev.interlock.analysis.change;

/** What became of something from one view to the other. */
public enum ChangeKind {
    /** Only the second view has it. */
    APPEARED,
    /** Only the first view has it. */
    VANISHED,
    /** Both have it, with another amount. */
    CHANGED
}
