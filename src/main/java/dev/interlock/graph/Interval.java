package dev.interlock.graph;

/** The steps of a series: months, quarters and years of the calendar. */
public enum Interval {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    Interval(int months) {
        this.months = months;
    }

    /** How many months a step has. */
    public int months() {
        return months;
    }
}
