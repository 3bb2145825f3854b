package dev.interlock.traversal.reading;

import java.util.List;

/**
 * A step as it is read.
 *
 * @param fromPerson whether it starts at a person, not at an organization
 * @param along whether it is walked the way its ties point
 * @param deals one or more
 */
public record ReadStep(String from, boolean fromPerson, String to, boolean along, List<Deals> deals) {
    public ReadStep {
        deals = List.copyOf(deals);
    }
}
