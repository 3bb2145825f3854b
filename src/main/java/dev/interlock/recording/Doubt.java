package dev.interlock.recording;

import dev.interlock.store.EntityId;
import org.jspecify.annotations.Nullable;

/**
 * Something about a change that its author should look at; it is made all the same.
 *
 * @param field the property it is about; empty for the whole
 * @param other what is there already and does not go with it, or may be the same
 */
public record Doubt(
        Kind kind, String field, String message, @Nullable EntityId other) {
    /** What is doubtful. */
    public enum Kind {
        /** Another organization is called alike, or another fact says nearly the same. */
        POSSIBLE_DUPLICATE,
        /** Too much or too little to be whole US dollars, or more than what it is part of. */
        IMPLAUSIBLE_AMOUNT,
        /** In the future, or before one of the parties was founded. */
        IMPLAUSIBLE_DATE,
        /** Both sides are the same organization. */
        SELF_DEAL,
        /** Another source says otherwise. */
        CONFLICT,
        /** Two facts became one. */
        FACTS_JOINED
    }
}
