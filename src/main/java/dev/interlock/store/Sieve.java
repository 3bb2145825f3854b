package dev.interlock.store;

import dev.interlock.model.Entity;
import dev.interlock.model.FundingRound;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets through what fits together: well-formed, the only one of its key, in order, about organizations and rounds that
 * came through themselves. A source, an outer fact or an organization a rule names that is not there is taken off the
 * entity, which stays. Entities of a type that may contain each other are held back until all of the type have come.
 */
final class Sieve {
    private static final Set<Class<? extends Entity>> REFERRED_TO =
            Set.of(Organization.class, Source.class, FundingRound.class);

    private final Consumer<StoredEntity> consumer;
    /** Organizations, sources and rounds, which others refer to. */
    private final Set<EntityId> passed = new HashSet<>();

    private String lastKey = "";
    private final List<Held> held = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    Sieve(Consumer<StoredEntity> consumer) {
        this.consumer = consumer;
    }

    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    void take(ReadStatements statement, Map<String, Object> columns) {
        Map<String, @Nullable Object> row = new HashMap<>(columns);
        try {
            dropUnknown(statement, row, "sourceKeys", Source.class, "a source it cites");
            dropUnknown(statement, row, "organizationKeys", Organization.class, "an organization it names");
            StoredEntity stored = stored(statement, row);
            check(statement, row, stored.entity());
            if (statement.outer() == null) {
                consumer.accept(stored);
            } else {
                held.add(new Held(stored, row));
            }
        } catch (BrokenFact | IllegalArgumentException | ArithmeticException broken) {
            leaveOut(statement, row, String.valueOf(broken.getMessage()));
        }
    }

    /** Passes on what was held back, without links that lead nowhere or round in a ring. */
    void endOf(ReadStatements statement) {
        lastKey = "";
        String link = statement.outer();
        if (link == null) {
            return;
        }
        Map<Object, @Nullable Object> outer = new HashMap<>();
        held.forEach(it -> outer.put(it.key(), it.row().get(link)));
        held.forEach(it -> consumer.accept(linked(statement, link, it, outer)));
        held.clear();
    }

    private StoredEntity linked(ReadStatements statement, String link, Held it, Map<Object, @Nullable Object> outer) {
        Object target = it.row().get(link);
        if (target == null || (outer.containsKey(target) && !isInRing(it.key(), outer))) {
            return it.stored();
        }
        String why = outer.containsKey(target) ? "leads back to itself" : "is not there";
        leaveOut(statement, it.row(), link + " '" + target + "' " + why);
        outer.put(it.key(), null);
        it.row().put(link, null);
        return stored(statement, it.row());
    }

    private static boolean isInRing(String key, Map<Object, @Nullable Object> outer) {
        Set<Object> seen = new HashSet<>();
        Object at = outer.get(key);
        while (at != null && !at.equals(key) && seen.add(at)) {
            at = outer.get(at);
        }
        return key.equals(at);
    }

    private static StoredEntity stored(ReadStatements statement, Map<String, @Nullable Object> row) {
        Origin origin = "SEED".equals(row.get("origin")) ? Origin.SEED : Origin.USER;
        return new StoredEntity(statement.read(new Fields(row)), origin);
    }

    private void check(ReadStatements statement, Map<String, @Nullable Object> row, Entity entity) {
        Object name = row.get(statement.key());
        if (!entity.key().text().equals(name)) {
            throw new BrokenFact("is called '" + name + "'; what it says makes it '" + entity.key() + "'");
        }
        for (EntityId party : References.partiesOf(entity)) {
            if (!passed.contains(party)) {
                throw new BrokenFact("is about " + party + ", which is left out");
            }
        }
        if (entity.key().text().equals(lastKey)) {
            throw new BrokenFact("appears twice");
        }
        lastKey = entity.key().text();
        if (REFERRED_TO.contains(entity.getClass())) {
            passed.add(EntityId.of(entity));
        }
    }

    private void dropUnknown(
            ReadStatements statement,
            Map<String, @Nullable Object> row,
            String property,
            Class<? extends Entity> type,
            String what) {
        if (row.get(property) instanceof List<?> keys) {
            List<?> known = keys.stream().filter(key -> hasPassed(type, key)).toList();
            if (known.size() < keys.size()) {
                leaveOut(statement, row, what + " is not there: " + keys);
                row.put(property, known);
            }
        }
    }

    private boolean hasPassed(Class<? extends Entity> type, Object key) {
        try {
            return passed.contains(new EntityId(type, Key.of(key.toString())));
        } catch (InvalidValue malformed) {
            return false;
        }
    }

    private void leaveOut(ReadStatements statement, Map<String, @Nullable Object> row, String reason) {
        leftOut.add(new LeftOut(statement.what() + " '" + row.get(statement.key()) + "'", reason));
    }

    /** An entity with the row it was made of. */
    private record Held(StoredEntity stored, Map<String, @Nullable Object> row) {
        String key() {
            return stored.entity().key().text();
        }
    }

    /** Well-formed alone, but not beside the others. */
    private static final class BrokenFact extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenFact(String reason) {
            super(reason, null, false, false);
        }
    }
}
