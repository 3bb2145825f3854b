package dev.interlock.analysis.entanglement;

/**
 * How to match investments and purchases.
 *
 * @param sameDay whether a purchase on the day of the investment can match it; both are often announced at once
 * @param estimates whether an equal share of the undisclosed rest of a round counts as invested
 */
public record EntanglementQuery(boolean sameDay, boolean estimates) {
    public static final EntanglementQuery DEFAULT = new EntanglementQuery(true, true);

    /** Only purchases after the day of the investment match. */
    public static final EntanglementQuery STRICT = new EntanglementQuery(false, true);
}
