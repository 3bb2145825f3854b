package dev.interlock.analysis.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as computed just now.
 *
 * @param given the facts it was computed on, one a line
 * @param failure why there was no answer, {@code null} where there was one
 */
public record ReferenceCheck(
        Heading heading,
        List<String> given,
        List<ReferenceValue> values,
        @Nullable String failure) {
    public ReferenceCheck {
        given = List.copyOf(given);
        values = List.copyOf(values);
    }

    /** Whether all values are as expected; without values nothing was shown. */
    public boolean passed() {
        return failure == null && !values.isEmpty() && values.stream().allMatch(ReferenceValue::passed);
    }
}
