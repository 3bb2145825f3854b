package dev.interlock.store;

import dev.interlock.model.Entity;
import dev.interlock.model.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.QueryRunner;
import org.neo4j.driver.Record;

/**
 * Reads what changed after a revision, once. Takes only what can be told to change nothing else: whatever is malformed,
 * stands twice, is about something retracted, or was named by older facts before it came is {@link IrregularFacts}.
 */
final class NewerReading {
    private static final int MOST_MISSING = 1_000;
    private static final String SUPERSEDED = """
            UNWIND $revisions AS revision
            MATCH (version:FactVersion)
            USING INDEX SEEK version:FactVersion(revision)
            WHERE version.revision = revision
            RETURN count(DISTINCT version.revision) AS revisions
            """;

    private final QueryRunner runner;
    private final long since;
    private final Predicate<EntityId> known;

    private final List<Entity> written = new ArrayList<>();
    private final List<EntityId> retracted = new ArrayList<>();
    private final Set<EntityId> seen = new HashSet<>();
    private final Map<Class<? extends Entity>, List<String>> came = new HashMap<>();
    private final Set<Long> borne = new HashSet<>();

    /** @param known says what held at the earlier revision */
    NewerReading(QueryRunner runner, long since, Predicate<EntityId> known) {
        this.runner = runner;
        this.since = since;
        this.known = known;
    }

    /** @param revision the database's */
    NewerFacts read(long revision) {
        for (NewerStatements statement : NewerStatements.values()) {
            runner.run(statement.cypher(), Map.of("since", since)).forEachRemaining(row -> take(statement, row));
        }
        refuseRaisedByHand(revision);
        for (ReturnStatements statement : ReturnStatements.values()) {
            refuseNamed(statement, came.getOrDefault(statement.type(), List.of()));
        }
        return new NewerFacts(revision, written, retracted);
    }

    /** Each change left something that bears its revision, or did before a later one; else anything may be new. */
    private void refuseRaisedByHand(long revision) {
        List<Long> missing = LongStream.rangeClosed(since + 1, revision)
                .filter(it -> !borne.contains(it))
                .limit(MOST_MISSING)
                .boxed()
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        long superseded = runner.run(SUPERSEDED, Map.of("revisions", missing))
                .single()
                .get("revisions")
                .asLong();
        if (superseded < missing.size() || missing.size() == MOST_MISSING) {
            throw new IrregularFacts("nothing bears one of the revisions " + missing.get(0) + " to " + revision);
        }
    }

    private void take(NewerStatements statement, Record columns) {
        Map<String, @Nullable Object> row = new HashMap<>(columns.get("row").asMap());
        Object name = row.get(statement.reading().key());
        try {
            EntityId id = new EntityId(statement.type(), Key.of(String.valueOf(name)));
            take(statement, id, row, columns.get("loose").isTrue());
        } catch (IllegalArgumentException | ArithmeticException malformed) {
            throw irregular(statement.reading().what() + " '" + name + "'", malformed.getMessage());
        }
    }

    private void take(NewerStatements statement, EntityId id, Map<String, @Nullable Object> row, boolean loose) {
        note(id, row.get("revision"));
        if (Boolean.TRUE.equals(row.get("retracted"))) {
            retracted.add(id);
            return;
        }
        if (loose) {
            throw irregular(id, "is about something retracted");
        }
        Entity entity = statement.reading().read(new Fields(row));
        if (!entity.key().equals(id.key())) {
            throw irregular(id, "says that it is '" + entity.key() + "'");
        }
        written.add(entity);
        if (!known.test(id)) {
            came.computeIfAbsent(id.type(), type -> new ArrayList<>())
                    .add(id.key().text());
        }
    }

    private void note(EntityId id, @Nullable Object revision) {
        if (!seen.add(id)) {
            throw irregular(id, "appears twice");
        }
        if (!(revision instanceof Long number)) {
            throw irregular(id, "has the revision '" + revision + "'");
        }
        borne.add(number);
    }

    private void refuseNamed(ReturnStatements statement, List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        long older = runner.run(statement.cypher(), Map.of("keys", keys, "since", since))
                .single()
                .get("older")
                .asLong();
        if (older > 0) {
            throw new IrregularFacts(
                    older + " older facts name a new " + statement.type().getSimpleName());
        }
    }

    private static IrregularFacts irregular(Object what, @Nullable String why) {
        return new IrregularFacts(what + ": " + why);
    }
}
