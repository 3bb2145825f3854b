package dev.interlock.traversal;

/** Which way hops are walked. */
public enum Direction {
    /** The way the money, or the control, goes. */
    MONEY,
    /** Against it. */
    REVERSE,
    /** Either way. */
    ANY;

    /** The direction that walks the same hops from the other end. */
    public Direction reversed() {
        return switch (this) {
            case MONEY -> REVERSE;
            case REVERSE -> MONEY;
            case ANY -> ANY;
        };
    }
}
