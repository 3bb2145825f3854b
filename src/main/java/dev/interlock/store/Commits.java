package dev.interlock.store;

import dev.interlock.model.Entity;
import dev.interlock.model.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** The {@code Commit} nodes: one for each change, who made it, when and why. */
@Component
public class Commits {
    private static final int MOST_LISTED = 1_000;

    private static final String WRITE = """
            CREATE (c:Commit {revision: $revision})
            SET c.at = $at, c.by = $by, c.reason = $reason, c.idempotencyKey = $idempotencyKey,
              c.clientKey = $clientKey, c.request = $request, c.changed = $changed
            """;
    private static final String FIND = """
            MATCH (c:Commit {idempotencyKey: $idempotencyKey})
            RETURN c {.*} AS row
            """;

    private static final String NEXT = """
            MATCH (c:Commit)
            WHERE c.at > $at
            RETURN min(c.revision) AS revision
            """;

    private static final String OF = """
            MATCH (c:Commit)
            WHERE c.revision IN $revisions
            RETURN c {.*} AS row
            """;

    private static final String AFTER = """
            MATCH (c:Commit)
            WHERE c.revision > $after AND c.revision <= $upTo
            RETURN c {.*} AS row
            ORDER BY c.revision
            LIMIT $most
            """;

    private final Neo4jClient client;
    private final Clock clock = Clock.systemUTC();

    Commits(Neo4jClient client) {
        this.client = client;
    }

    /** The change an author made under a key of theirs. */
    public Optional<Commit> find(String by, String clientKey) {
        return client.query(FIND)
                .bind(idempotencyKey(by, clientKey))
                .to("idempotencyKey")
                .fetch()
                .one()
                .map(found -> read(found.get("row")));
    }

    /** The changes that made these revisions, by revision; one made by hand is not among them. */
    public Map<Long, Commit> of(Collection<Long> revisions) {
        Map<Long, Commit> found = new HashMap<>();
        client.query(OF).bind(revisions).to("revisions").fetch().all().forEach(row -> {
            Commit commit = read(row.get("row"));
            found.put(commit.revision(), commit);
        });
        return found;
    }

    /**
     * Changes in their order; one made by hand is not among them.
     *
     * @param after the last revision that is left out
     * @param upTo the last that may come
     * @param most how many
     */
    public List<Commit> after(long after, long upTo, int most) {
        return client.query(AFTER).bindAll(Map.of("after", after, "upTo", upTo, "most", most)).fetch().all().stream()
                .map(row -> read(row.get("row")))
                .toList();
    }

    /**
     * The first change after a moment, by the clock of whoever made it; empty where there is none yet. Once there is
     * one, it stays the first.
     */
    public OptionalLong firstAfter(Instant moment) {
        return client.query(NEXT).bind(moment.toEpochMilli()).to("at").fetchAs(Long.class).one().stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    void write(long revision, Changes changes) {
        Authorship author = changes.author();
        client.query(WRITE).bindAll(values(revision, changes, author)).run();
    }

    private Map<String, @Nullable Object> values(long revision, Changes changes, Authorship author) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("revision", revision);
        values.put("at", clock.millis());
        values.put("by", author.by());
        values.put("reason", author.reason());
        values.put("clientKey", author.clientKey());
        values.put(
                "idempotencyKey", author.clientKey() == null ? null : idempotencyKey(author.by(), author.clientKey()));
        values.put("request", author.request());
        values.put("changed", changed(changes));
        return values;
    }

    private static List<String> changed(Changes changes) {
        return changes.written().size() + changes.retracted().size() > MOST_LISTED
                ? List.of()
                : Stream.concat(changes.written().stream(), changes.retracted().stream())
                        .map(Commits::name)
                        .toList();
    }

    private static String name(Entity entity) {
        return entity.getClass().getSimpleName() + " " + entity.key();
    }

    private static Commit read(@Nullable Object row) {
        if (!(row instanceof Map<?, ?> columns)) {
            throw new IllegalStateException("a commit is no map");
        }
        return new Commit(
                ((Number) value(columns, "revision", 0L)).longValue(),
                Instant.ofEpochMilli(((Number) value(columns, "at", 0L)).longValue()),
                new Authorship(
                        value(columns, "by", "unknown").toString(),
                        text(columns, "reason"),
                        text(columns, "clientKey"),
                        text(columns, "request")),
                ((List<?>) value(columns, "changed", List.of()))
                        .stream().flatMap(name -> id(name.toString())).toList());
    }

    private static Stream<EntityId> id(String name) {
        int blank = name.indexOf(' ');
        return blank < 0
                ? Stream.empty()
                : EntityRows.type(name.substring(0, blank)).stream()
                        .map(type -> new EntityId(type, Key.of(name.substring(blank + 1))));
    }

    private static Object value(Map<?, ?> columns, String name, Object otherwise) {
        Object value = columns.get(name);
        return value == null ? otherwise : value;
    }

    private static @Nullable String text(Map<?, ?> columns, String name) {
        return columns.get(name) instanceof String text ? text : null;
    }

    private static String idempotencyKey(String by, String clientKey) {
        return by + " " + clientKey;
    }
}
