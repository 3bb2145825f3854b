package dev.interlock.api.recording;

import dev.interlock.api.catalogue.Row;
import dev.interlock.recording.Doubt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mutation answers.
 *
 * @param typeName in the schema
 * @param subject what was recorded or corrected; {@code null} where it is gone
 */
public record Payload(
        String typeName,
        @Nullable Row subject,
        long revision,
        boolean dryRun,
        boolean repeated,
        List<Row> changed,
        List<String> retractedIds,
        List<Warning> warnings) {
    /** Something to look at. */
    public record Warning(
            Doubt.Kind kind,
            String field,
            String message,
            @Nullable Row other) {}
}
