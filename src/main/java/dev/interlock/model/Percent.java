package dev.interlock.model;

/** A part of a whole in percent, 0 to 100. */
public record Percent(double value) implements Comparable<Percent> {
    public Percent {
        // Written so that NaN fails.
        if (!(value >= 0 && value <= 100)) {
            throw new InvalidValue(value + " is not a percentage from 0 to 100");
        }
    }

    public static Percent of(double value) {
        return new Percent(value);
    }

    @Override
    public int compareTo(Percent other) {
        return Double.compare(value, other.value);
    }
}
