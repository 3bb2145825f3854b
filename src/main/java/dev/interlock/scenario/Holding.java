package dev.interlock.scenario;

/**
 * What one organization holds of another.
 *
 * @param percent by its stake, 0 where it has none
 * @param byTakeover the row of the takeover that gives it control, negative for none
 * @param isWhole whether the takeover was of the whole
 * @param isParent whether the other's own row names it
 * @param isAssumed whether a change before gives it control
 */
record Holding(double percent, int byTakeover, boolean isWhole, boolean isParent, boolean isAssumed) {
    boolean hasStake() {
        return percent > 0;
    }

    boolean hasControl() {
        return byTakeover >= 0 || isParent || isAssumed || percent > 50;
    }

    boolean isSomething() {
        return hasStake() || hasControl();
    }
}
