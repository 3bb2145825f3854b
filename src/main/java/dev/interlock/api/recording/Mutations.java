package dev.interlock.api.recording;

import dev.interlock.access.Caller;
import dev.interlock.api.catalogue.GlobalId;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.error.Denied;
import dev.interlock.api.error.RefusedChange;
import dev.interlock.api.wiring.Lookup;
import dev.interlock.api.wiring.RequestSnapshot;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Sha256;
import dev.interlock.recording.Doubt;
import dev.interlock.recording.Order;
import dev.interlock.recording.Recorded;
import dev.interlock.recording.Recorder;
import dev.interlock.recording.Refused;
import dev.interlock.snapshot.Snapshot;
import dev.interlock.store.Authorship;
import dev.interlock.store.EntityId;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a change that a mutation asks for, and shows what came of it. */
@Component
class Mutations {
    private static final Set<String> WRITE_FIELDS = Set.of("clientKey", "expectedRevision");
    private static final int LONGEST_CLIENT_KEY = 200;
    private static final int LONGEST_REASON = 2_000;

    private final Recorder recorder;
    private final Lookup lookup;

    Mutations(Recorder recorder, Lookup lookup) {
        this.recorder = recorder;
        this.lookup = lookup;
    }

    /** @param name of the payload's type, without its ending */
    Payload make(DataFetchingEnvironment environment, String name, Function<Snapshot, Subject> draft) {
        Caller caller = writer(environment);
        Map<String, Object> write = Objects.requireNonNull(environment.getArgument("write"));
        boolean dryRun = Boolean.TRUE.equals(write.get("dryRun"));
        EntityId[] subject = new EntityId[1];
        Order order = new Order(
                authorship(environment, caller, write), (Long) write.get("expectedRevision"), dryRun, facts -> {
                    Subject drafted = draft.apply(facts);
                    subject[0] = drafted.id();
                    return drafted.intent();
                });
        try {
            Recorded recorded = recorder.record(order);
            if (!dryRun) {
                environment.getGraphQlContext().put(RequestSnapshot.KEY, recorded.facts());
            }
            return payload(name, dryRun, subject[0], recorded);
        } catch (Refused refused) {
            throw shown(environment, refused);
        }
    }

    /** The error an answer holds. */
    static RefusedChange shown(DataFetchingEnvironment environment, Refused refused) {
        return new RefusedChange(
                refused.reason().name(),
                path(environment, refused.field()),
                refused.value(),
                String.valueOf(refused.getMessage()),
                refused.hint());
    }

    /** Where in the mutation a field stands. */
    private static String path(DataFetchingEnvironment environment, String field) {
        if (field.isEmpty() || environment.containsArgument(field)) {
            return field;
        }
        return (WRITE_FIELDS.contains(field) ? "write." : "input.") + field;
    }

    private static Caller writer(DataFetchingEnvironment environment) {
        Caller caller = environment.getGraphQlContext().getOrDefault(Caller.class, Caller.READER);
        if (caller == Caller.READER) {
            throw new Denied(
                    "UNAUTHENTICATED",
                    "Changes need the write key",
                    "Send the header Authorization: Bearer <key>; the service said at its start where the key is.");
        }
        if (caller == Caller.STRANGER) {
            throw new Denied(
                    "FORBIDDEN",
                    "This is not the write key",
                    "Send the header Authorization: Bearer <key> with the key of this service.");
        }
        return caller;
    }

    private static Authorship authorship(
            DataFetchingEnvironment environment, Caller caller, Map<String, Object> write) {
        String clientKey = text(write, "clientKey", LONGEST_CLIENT_KEY);
        String reason = text(write, "reason", LONGEST_REASON);
        return new Authorship(
                caller.signature(), reason, clientKey, clientKey == null ? null : fingerprint(environment));
    }

    private static @Nullable String text(Map<String, Object> write, String field, int longest) {
        String text = (String) write.get(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > longest) {
            throw new RefusedChange(
                    Refused.Reason.BAD_ARGUMENT.name(),
                    "write." + field,
                    text,
                    "Longer than " + longest + " characters",
                    "Shorten it.");
        }
        return text;
    }

    /** The same for the same change, however its document is written. */
    private static String fingerprint(DataFetchingEnvironment environment) {
        Map<String, Object> asked = new TreeMap<>(environment.getArguments());
        asked.remove("write");
        return Sha256.hex(environment.getField().getName() + sorted(asked));
    }

    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, inner) -> sorted.put(key.toString(), inner == null ? "null" : sorted(inner)));
            return sorted;
        }
        return value instanceof List<?> list
                ? list.stream()
                        .map(inner -> inner == null ? "null" : sorted(inner))
                        .toList()
                : value.getClass().getSimpleName() + ":" + value;
    }

    private Payload payload(String name, boolean dryRun, @Nullable EntityId subject, Recorded recorded) {
        GraphView view = recorded.facts().view(ViewSpec.DEFAULT);
        List<Row> changed = new ArrayList<>();
        List<String> retracted = new ArrayList<>();
        for (EntityId id : recorded.changed()) {
            Row row = row(view, id);
            if (row == null) {
                retracted.add(globalId(id));
            } else {
                changed.add(row);
            }
        }
        EntityId first = subject == null && !changed.isEmpty() ? last(recorded, name) : subject;
        return new Payload(
                name + "Payload",
                first == null ? null : row(view, first),
                recorded.revision(),
                dryRun,
                recorded.repeated(),
                changed,
                retracted,
                recorded.doubts().stream().map(doubt -> warning(view, doubt)).toList());
    }

    /** Of a change made before: what of the payload's type it wrote, the last of several. */
    private static @Nullable EntityId last(Recorded recorded, String name) {
        return recorded.changed().stream()
                .filter(id -> id.type().getSimpleName().equals(name))
                .reduce((one, other) -> other)
                .orElse(null);
    }

    private Payload.Warning warning(GraphView view, Doubt doubt) {
        EntityId other = doubt.other();
        return new Payload.Warning(
                doubt.kind(), doubt.field(), doubt.message(), other == null ? null : row(view, other));
    }

    private @Nullable Row row(GraphView view, EntityId id) {
        return lookup.find(view, id.type().getSimpleName(), id.key().text()).orElse(null);
    }

    private static String globalId(EntityId id) {
        return new GlobalId(id.type().getSimpleName(), id.key().text()).toString();
    }
}
