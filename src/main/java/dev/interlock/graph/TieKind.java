package dev.interlock.graph;

/** What draws a tie, and which way it points: always the way the money, or the control, goes. */
public enum TieKind {
    /** Investor → company that raised the round. */
    FUNDING,
    /** Holder → organization. */
    STAKE,
    /** Provider → recipient. */
    CREDIT,
    /** Customer → supplier. */
    SUPPLY,
    /** Acquirer → target, parent → subsidiary. */
    CONTROL;

    private static final TieKind[] ALL = values();

    /** The kind with this ordinal. */
    public static TieKind of(int ordinal) {
        return ALL[ordinal];
    }

    /** FUNDING, STAKE and CREDIT are capital; SUPPLY is supply; CONTROL is neither. */
    public boolean isCapital() {
        return this == FUNDING || this == STAKE || this == CREDIT;
    }
}
