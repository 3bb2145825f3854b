package dev.interlock.store;

import dev.interlock.model.Entity;
import dev.interlock.model.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Reads all that was ever believed of entities: two reads of the database for each type that is asked for. */
@Component
public class Histories {
    private static final Set<String> ABOUT_THE_ROW =
            Set.of("revision", "until", "of", "origin", "retracted", "searchText", "from", "to", "other", "key", "id");

    private final Neo4jClient client;
    private final Commits commits;

    Histories(Neo4jClient client, Commits commits) {
        this.client = client;
        this.commits = commits;
    }

    /** The versions of each entity, oldest first; of one that never was, none. */
    public Map<EntityId, List<Version>> of(Collection<EntityId> ids) {
        Map<Class<? extends Entity>, List<String>> keys = new HashMap<>();
        ids.forEach(id -> keys.computeIfAbsent(id.type(), type -> new ArrayList<>())
                .add(id.key().text()));
        Map<EntityId, List<Map<String, Object>>> rows = new HashMap<>();
        keys.forEach((type, some) -> read(type, some, rows));
        Set<Long> revisions = new HashSet<>();
        rows.values().forEach(list -> list.forEach(row -> revisions.add(revision(row))));
        Map<Long, Commit> made = commits.of(revisions);
        Map<EntityId, List<Version>> versions = new HashMap<>();
        rows.forEach((id, list) -> versions.put(id, versions(list, made)));
        return versions;
    }

    private void read(Class<? extends Entity> type, List<String> keys, Map<EntityId, List<Map<String, Object>>> rows) {
        PastStatements statement = PastStatements.of(type);
        for (Map<String, Object> found :
                client.query(statement.ever()).bind(keys).to("keys").fetch().all()) {
            Map<String, Object> row = new HashMap<>();
            if (found.get("row") instanceof Map<?, ?> columns) {
                columns.forEach((name, value) -> put(row, name.toString(), value));
            }
            EntityId id = new EntityId(
                    type, Key.of(String.valueOf(row.get(statement.reading().key()))));
            rows.computeIfAbsent(id, none -> new ArrayList<>()).add(row);
        }
    }

    private static void put(Map<String, Object> row, String name, @Nullable Object value) {
        if (value != null) {
            row.put(name, value);
        }
    }

    private static List<Version> versions(List<Map<String, Object>> rows, Map<Long, Commit> made) {
        rows.sort(Comparator.comparingLong(Histories::revision));
        List<Version> versions = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            long revision = revision(row);
            Commit commit = made.get(revision);
            Map<String, Object> said = new HashMap<>(row);
            said.keySet().removeAll(ABOUT_THE_ROW);
            versions.add(new Version(
                    revision,
                    row.get("until") instanceof Long until ? until : null,
                    commit == null ? null : commit.at(),
                    commit == null ? null : commit.author(),
                    Boolean.TRUE.equals(row.get("retracted")),
                    said));
        }
        return List.copyOf(versions);
    }

    private static long revision(Map<String, Object> row) {
        return row.get("revision") instanceof Long revision ? revision : 0;
    }
}
