package dev.interlock.analysis.reference;

import org.jspecify.annotations.Nullable;

/**
 * What a case is about.
 *
 * @param id such as T1, never given to another case
 * @param title the case in a few words
 * @param measure the field of the schema that it checks
 * @param citation where the input and the expected numbers are found, or where the definition is
 * @param note what to know before defending the numbers; {@code null} where there is nothing
 */
public record Heading(
        String id,
        String title,
        String measure,
        ReferenceBasis basis,
        String citation,
        @Nullable String note) {
    /** Numbers that the source prints. */
    static Heading published(String id, String title, String measure, String citation) {
        return new Heading(id, title, measure, ReferenceBasis.PUBLISHED, citation, null);
    }

    /** Numbers that other code yields for a published input. */
    static Heading computed(String id, String title, String measure, String citation) {
        return new Heading(id, title, measure, ReferenceBasis.INDEPENDENT_CODE, citation, null);
    }

    /** Numbers worked out on paper; the source defines the measure. */
    static Heading byHand(String id, String title, String measure, String citation) {
        return new Heading(id, title, measure, ReferenceBasis.HAND_CALCULATION, citation, null);
    }

    Heading note(String text) {
        return new Heading(id, title, measure, basis, citation, text);
    }
}
