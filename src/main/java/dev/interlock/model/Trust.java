package dev.interlock.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which facts a question believes.
 *
 * @param statuses the statuses that count; a fact with another status is out of view
 */
public record Trust(Set<Status> statuses) {
    /** What is closed, binding or announced: no letters of intent, press reports or cancelled deals. */
    public static final Trust DEFAULT = new Trust(EnumSet.of(Status.CLOSED, Status.COMMITTED, Status.ANNOUNCED));

    public Trust {
        statuses = Set.copyOf(statuses);
    }
}
