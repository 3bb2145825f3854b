package dev.interlock.traversal.reading;

import dev.interlock.model.Status;
import dev.interlock.model.Usd;
import java.time.LocalDate;

/** How one language says it. Predicates follow their subject and hold {@code %s} for the other party. */
interface Wording {
    /**
     * What the subject does or did.
     *
     * @param done whether it has happened, rather than been agreed, announced or reported
     * @param percent of a stake; empty where it cannot be said
     */
    String predicate(Relation relation, boolean along, boolean done, String percent);

    String label(Relation relation);

    String deals(int count);

    String status(Status status);

    String amount(Usd amount, boolean estimated);

    String contingent(Usd amount);

    String unknownAmount();

    String month(LocalDate date);

    String months(LocalDate first, LocalDate last);

    String percent(double value);

    String and();

    /** Goes on from one step to the next, whose subject was the last word. */
    String goOn(String subject, boolean isPerson);
}
