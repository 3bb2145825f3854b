package dev.interlock.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which facts a question believes.
 *
 * @param statuses the statuses that count; a fact with another status is out of view
 * @param sourcing what the fact's sources must be; a fact without them is out of view
 * @param conflicts which of several facts in view that tell of one deal counts
 */
public record Trust(Set<Status> statuses, Sourcing sourcing, ConflictSide conflicts) {
    /** What is closed, binding or announced: no letters of intent, press reports or cancelled deals. */
    public static final Trust DEFAULT = new Trust(EnumSet.of(Status.CLOSED, Status.COMMITTED, Status.ANNOUNCED));

    public Trust {
        statuses = Set.copyOf(statuses);
    }

    /** Whatever the sources. */
    public Trust(Set<Status> statuses) {
        this(statuses, Sourcing.ANY, ConflictSide.FIRST_TOLD);
    }

    /** The same statuses with other demands on sources. */
    public Trust demanding(Sourcing other) {
        return new Trust(statuses, other, conflicts);
    }

    /** The same with another side of conflicts. */
    public Trust siding(ConflictSide other) {
        return new Trust(statuses, sourcing, other);
    }
}
