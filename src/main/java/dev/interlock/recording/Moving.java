package dev.interlock.recording;

import dev.interlock.graph.EntityReader;
import dev.interlock.graph.Graph;
import dev.interlock.model.Entity;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.store.EntityId;
import dev.interlock.store.EntityRows;
import dev.interlock.store.References;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Moves facts from one organization to another: where an organization turns out to be another one, or to be two. A fact
 * between the two is retracted, as nobody deals with itself. Facts whose key follows from their parties get a new key;
 * where the other organization has such a fact already, that one stays and the moved one is retracted. Linear in the
 * number of facts.
 */
public final class Moving {
    /** Of facts about organizations. */
    private static final List<Class<? extends Entity>> TYPES = EntityRows.TYPES.stream()
            .filter(type ->
                    type != Organization.class && !EntityRows.parties(type).isEmpty())
            .toList();

    private final Graph graph;
    private final EntityReader reader;
    private final Map<EntityId, Entity> written = new LinkedHashMap<>();
    private final Map<EntityId, Entity> retracted = new LinkedHashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();

    private Moving(Graph graph) {
        this.graph = graph;
        this.reader = new EntityReader(graph);
    }

    /**
     * Makes one organization of several: all facts and subsidiaries move to it, the names become its aliases.
     *
     * @throws Refused if one of them is not there, or is to be merged into itself
     */
    public static Intent merge(Graph graph, List<Key> from, Key into) {
        Moving moving = new Moving(graph);
        Organization target = moving.organization(into);
        Set<String> aliases = new LinkedHashSet<>(target.aliases());
        for (Key slug : from) {
            if (slug.equals(into)) {
                throw new Refused(
                        Refused.Reason.BAD_ARGUMENT,
                        "from",
                        slug,
                        "An organization cannot be merged into itself",
                        "Name another one.");
            }
            Organization gone = moving.organization(slug);
            aliases.add(gone.name());
            aliases.addAll(gone.aliases());
            moving.retracted.put(EntityId.of(gone), gone);
            moving.move(slug, into, null);
        }
        aliases.remove(target.name());
        Organization merged = moving.renamed(target, List.copyOf(aliases), from.contains(target.parent()));
        moving.written.put(EntityId.of(merged), merged);
        return moving.intent(Set.of());
    }

    /**
     * Makes two organizations of one: the named facts move to the new one.
     *
     * @throws Refused if the organization is not there, or one of the facts is not about it
     */
    public static Intent split(Graph graph, Key from, Organization fresh, Set<EntityId> facts) {
        Moving moving = new Moving(graph);
        EntityId old =
                new EntityId(Organization.class, moving.organization(from).slug());
        for (EntityId fact : facts) {
            Entity entity = moving.reader.find(fact.type(), fact.key());
            if (entity == null || !References.of(entity).contains(old)) {
                throw new Refused(
                        Refused.Reason.BAD_ARGUMENT,
                        "facts",
                        fact.key(),
                        fact + " is not about '" + from + "'",
                        "Name facts of the organization that is split.");
            }
        }
        moving.written.put(EntityId.of(fresh), fresh);
        moving.move(from, fresh.slug(), facts);
        return moving.intent(Set.of(EntityId.of(fresh)));
    }

    private Intent intent(Set<EntityId> fresh) {
        return new Intent(List.copyOf(written.values()), List.copyOf(retracted.values()), fresh, doubts);
    }

    private Organization organization(Key slug) {
        if (reader.find(Organization.class, slug) instanceof Organization organization) {
            return organization;
        }
        throw Refused.unknownOrganization("organization", slug.text());
    }

    private static Organization renamed(Organization it, List<String> aliases, boolean losesParent) {
        return new Organization(
                it.slug(),
                it.name(),
                aliases,
                it.kind(),
                it.layer(),
                it.sector(),
                it.country(),
                it.founded(),
                it.listed(),
                it.website(),
                losesParent ? null : it.parent());
    }

    /** @param only the facts to move; {@code null} for all, and subsidiaries too */
    private void move(Key from, Key to, @Nullable Set<EntityId> only) {
        EntityId old = new EntityId(Organization.class, from);
        for (Class<? extends Entity> type : TYPES) {
            reader.all(type)
                    .map(entity -> written.getOrDefault(EntityId.of(entity), entity))
                    .filter(entity -> only == null || only.contains(EntityId.of(entity)))
                    .filter(entity -> References.of(entity).contains(old))
                    .toList()
                    .forEach(entity -> move(entity, from, to));
        }
        List.copyOf(written.values()).stream()
                .filter(entity -> References.of(entity).contains(old) && !(entity instanceof Organization))
                .forEach(entity -> move(entity, from, to));
        if (only == null) {
            reader.all(Organization.class)
                    .map(Organization.class::cast)
                    .filter(subsidiary -> from.equals(subsidiary.parent())
                            && !subsidiary.slug().equals(to))
                    .map(subsidiary -> replaced(subsidiary, from, to))
                    .forEach(moved -> written.put(EntityId.of(moved), moved));
        }
    }

    private void move(Entity entity, Key from, Key to) {
        EntityId id = EntityId.of(entity);
        Entity moved = replaced(entity, from, to);
        EntityId movedId = EntityId.of(moved);
        List<EntityId> parties = References.of(moved).stream()
                .filter(party -> party.type() == Organization.class)
                .toList();
        boolean isSelfDeal = parties.size() == 2 && parties.get(0).equals(parties.get(1));
        boolean isKnown =
                !movedId.equals(id) && (graph.has(movedId.type(), movedId.key()) || written.containsKey(movedId));
        if (isSelfDeal || isKnown || !movedId.equals(id)) {
            drop(id, entity);
        }
        if (isSelfDeal) {
            doubts.add(new Doubt(Doubt.Kind.SELF_DEAL, "", id + " is between the two and is retracted", null));
        } else if (isKnown) {
            doubts.add(new Doubt(
                    Doubt.Kind.FACTS_JOINED, "", id + " is retracted, as " + movedId + " says the same", movedId));
        } else {
            written.put(movedId, moved);
        }
    }

    private void drop(EntityId id, Entity entity) {
        written.remove(id);
        if (graph.has(id.type(), id.key())) {
            retracted.put(id, entity);
        }
    }

    private static Entity replaced(Entity entity, Key from, Key to) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(EntityRows.row(entity));
        for (String party : EntityRows.parties(entity.getClass())) {
            if (from.text().equals(row.get(party))) {
                row.put(party, to.text());
            }
        }
        try {
            return EntityRows.entity(entity.getClass(), row);
        } catch (InvalidValue impossible) {
            throw new Refused(
                    Refused.Reason.BAD_ARGUMENT,
                    "",
                    EntityId.of(entity),
                    String.valueOf(impossible.getMessage()),
                    "Retract or correct " + EntityId.of(entity) + " first.");
        }
    }
}
