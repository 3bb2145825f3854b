package dev.interlock.graph;

/** Facts that do not fit together: a key nobody has, rows out of order, a ring where there may be none. */
public class BrokenGraph extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public BrokenGraph(String message) {
        super(message);
    }
}
