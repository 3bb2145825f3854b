package dev.interlock.api.history;

import dev.interlock.store.Authorship;
import dev.interlock.store.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A version as the schema shows it. */
public record ShownVersion(
        long revision,
        @Nullable Long until,
        @Nullable OffsetDateTime at,
        @Nullable String by,
        @Nullable String reason,
        boolean retracted,
        List<FieldChange> changes) {
    private static final Map<String, String> NAMES =
            Map.of("sourceKeys", "sources", "organizationKeys", "namedOrganizations");

    static ShownVersion of(Version version, @Nullable Version before, long revision) {
        Instant at = version.at();
        Authorship author = version.author();
        Long until = version.until();
        return new ShownVersion(
                version.revision(),
                until == null || until > revision ? null : until,
                at == null ? null : at.atOffset(ZoneOffset.UTC),
                author == null ? null : author.by(),
                author == null ? null : author.reason(),
                version.retracted(),
                version.retracted() ? List.of() : changes(said(before), version.row()));
    }

    /** What comes after a retraction is all new. */
    private static Map<String, Object> said(@Nullable Version before) {
        return before == null || before.retracted() ? Map.of() : before.row();
    }

    private static List<FieldChange> changes(Map<String, Object> before, Map<String, Object> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            String was = text(before.get(name));
            String is = text(after.get(name));
            if (!Objects.equals(was, is)) {
                changes.add(new FieldChange(NAMES.getOrDefault(name, name), was, is));
            }
        }
        return changes;
    }

    /** An empty list says nothing. */
    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? null
                    : String.join(", ", list.stream().map(String::valueOf).toList());
        }
        return value == null ? null : value.toString();
    }

    /** What one version says otherwise than the one before. */
    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}
}
