package dev.interlock.testing;

import dev.interlock.model.Acquisition;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.SupplyAgreement;
import dev.interlock.store.EntityId;
import dev.interlock.store.EntityRows;
import dev.interlock.store.References;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Random changes of random facts, one after another: new entities, other versions of known ones, retractions with and
 * without what refers to them, and what was retracted recorded again. One seed, one history. Changes of a careful one
 * refer only to what holds; others may not fit together, and whoever finds so takes them back.
 */
public final class RandomHistory {
    private static final List<Class<?>> ORDER = TableGraph.entities(RandomTables.of(1, 6)).stream()
            .<Class<?>>map(Entity::getClass)
            .distinct()
            .toList();

    private static final Set<Class<? extends Entity>> RETOLD =
            Set.of(SupplyAgreement.class, CreditAgreement.class, Acquisition.class);

    private final Random random;
    private final boolean careful;
    private final List<Entity> pool = new ArrayList<>();
    private Map<EntityId, Entity> holding = new LinkedHashMap<>();
    private Map<EntityId, Entity> before = Map.of();

    public RandomHistory(long seed, boolean careful) {
        this.careful = careful;
        random = new Random(seed);
        int size = 3 + random.nextInt(8);
        TableGraph.entities(RandomTables.of(seed, size)).forEach(it -> holding.put(EntityId.of(it), it));
        for (int version = 1; version <= 3; version++) {
            pool.addAll(TableGraph.entities(RandomTables.of(seed + version * 1_000_003L, size + random.nextInt(3))));
        }
    }

    /** All that holds, in the order in which a graph takes it. */
    public List<Entity> holding() {
        return holding.values().stream()
                .sorted(Comparator.<Entity>comparingInt(it -> ORDER.indexOf(it.getClass()))
                        .thenComparing(Entity::key))
                .toList();
    }

    /** Changes what holds, and says by id what became of whatever was touched: nothing where it is gone. */
    public Map<EntityId, @Nullable Entity> change() {
        before = new LinkedHashMap<>(holding);
        Map<EntityId, @Nullable Entity> touched = new LinkedHashMap<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> write(touched, one(pool));
                case 3 -> retract(touched, someId(), true);
                case 4 -> retract(touched, someId(), careful || random.nextInt(4) > 0);
                default -> write(touched, relinked(one(pool)));
            }
        }
        return touched;
    }

    /** As if the last change had not been. */
    public void takeBack() {
        holding = new LinkedHashMap<>(before);
    }

    private void write(Map<EntityId, @Nullable Entity> touched, Entity entity) {
        if (careful && !holding.keySet().containsAll(References.of(entity))) {
            return;
        }
        holding.put(EntityId.of(entity), entity);
        touched.put(EntityId.of(entity), entity);
    }

    private void retract(Map<EntityId, @Nullable Entity> touched, EntityId id, boolean withDependents) {
        if (holding.remove(id) == null) {
            return;
        }
        touched.put(id, null);
        if (withDependents) {
            List<EntityId> dependents = holding.entrySet().stream()
                    .filter(it -> References.of(it.getValue()).contains(id))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toList());
            dependents.forEach(it -> retract(touched, it, true));
        }
    }

    /** With a parent or an outer round that may close a ring, or another telling of the deal. */
    private Entity relinked(Entity entity) {
        if (entity instanceof Organization it) {
            return new Organization(
                    it.slug(),
                    it.name(),
                    it.aliases(),
                    it.kind(),
                    it.layer(),
                    it.sector(),
                    it.country(),
                    it.founded(),
                    it.listed(),
                    it.website(),
                    other(it));
        } else if (entity instanceof FundingRound it) {
            return new FundingRound(
                    it.key(),
                    it.organization(),
                    it.series(),
                    it.amount(),
                    it.postMoneyValuation(),
                    it.announcedOn(),
                    it.status(),
                    other(it),
                    it.collections(),
                    it.sources(),
                    it.note(),
                    random.nextBoolean() ? other(it) : null);
        } else if (RETOLD.contains(entity.getClass())) {
            Map<String, @Nullable Object> row = EntityRows.row(entity);
            Key other = other(entity);
            row.put("conflictsWith", other == null ? null : other.text());
            return EntityRows.entity(entity.getClass(), row);
        }
        return entity;
    }

    private @Nullable Key other(Entity entity) {
        Key other = one(pool.stream()
                        .filter(it -> it.getClass() == entity.getClass())
                        .toList())
                .key();
        return other.equals(entity.key()) ? null : other;
    }

    private EntityId someId() {
        return holding.isEmpty() ? EntityId.of(one(pool)) : one(List.copyOf(holding.keySet()));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
