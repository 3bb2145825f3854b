package dev.interlock.importing;

import dev.interlock.importing.Gathering.Drafted;
import dev.interlock.ingest.SeedTable;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses what refers to nothing or comes back to itself, and then what refers to that, until all the rest fits. */
final class Fitting {
    private final Gathering gathering;
    private final Findings findings;
    private final Names names;
    private final Map<EntityId, RowPlace> gone = new HashMap<>();

    private Fitting(Gathering gathering, Findings findings, Names names) {
        this.gathering = gathering;
        this.findings = findings;
        this.names = names;
    }

    static void of(Gathering gathering, Findings findings, Names names) {
        Fitting fitting = new Fitting(gathering, findings, names);
        fitting.refuseBroken();
        fitting.refuseRings();
        fitting.refuseBroken();
    }

    private void refuseBroken() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<EntityId, Drafted> draft :
                    List.copyOf(gathering.drafted().entrySet())) {
                for (EntityId id : References.of(draft.getValue().entity())) {
                    if (!isThere(id)) {
                        refuse(
                                draft.getKey(),
                                column(draft.getValue().entity(), id),
                                id.key().text(),
                                missing(id));
                        changed = true;
                        break;
                    }
                }
            }
        }
    }

    private boolean isThere(EntityId id) {
        return gathering.drafted().containsKey(id) || gathering.graph().has(id.type(), id.key());
    }

    private String missing(EntityId id) {
        RowPlace place = gone.get(id);
        if (place != null) {
            return "refers to " + id + ", whose own row " + place.file().name() + ":" + place.line()
                    + " was refused; mend that first";
        }
        String near = id.type() == Organization.class ? names.slugsNear(id.key().text()) : "";
        return "refers to " + id + ", which is not there" + near + "; add it or correct the name";
    }

    /** The column of our own tables that holds the reference. */
    private static @Nullable String column(Entity entity, EntityId id) {
        Map<String, @Nullable Object> row = EntityRows.row(entity);
        return SeedTable.of(entity.getClass()).references().entrySet().stream()
                .filter(reference -> reference.getValue() == id.type())
                .map(Map.Entry::getKey)
                .filter(column -> holds(row.get(property(column)), id.key()))
                .findFirst()
                .orElse(null);
    }

    private static String property(String column) {
        return column.equals("source_ids") ? "sourceKeys" : SeedTable.fieldName(column);
    }

    private static boolean holds(@Nullable Object value, Key key) {
        return value instanceof List<?> list
                ? list.contains(key.text())
                : key.text().equals(String.valueOf(value));
    }

    private void refuseRings() {
        for (EntityId id : new ArrayList<>(gathering.drafted().keySet())) {
            if (outer(id) != null && isInRing(id)) {
                String column = id.type() == Organization.class ? "parent_id" : "part_of";
                refuse(id, column, id.key().text(), "comes back to itself through others; break the ring");
            }
        }
    }

    private boolean isInRing(EntityId start) {
        Set<EntityId> seen = new HashSet<>();
        EntityId at = start;
        while (at != null && seen.add(at)) {
            at = outer(at);
        }
        return start.equals(at);
    }

    /** What contains or owns it. */
    private @Nullable EntityId outer(EntityId id) {
        Entity entity = gathering.after(id);
        Key key = entity instanceof Organization it
                ? it.parent()
                : entity instanceof FundingRound it
                        ? it.partOf()
                        : entity instanceof SupplyAgreement it
                                ? it.partOf()
                                : entity instanceof CreditAgreement it ? it.partOf() : null;
        return key == null ? null : new EntityId(id.type(), key);
    }

    private void refuse(EntityId id, @Nullable String column, String value, String reason) {
        Drafted draft = gathering.drafted().remove(id);
        if (draft != null) {
            gone.put(id, draft.place());
            findings.refuse(draft.place(), draft.place().refused(column, value, reason));
        }
    }
}
