package dev.interlock.api.recording;

import dev.interlock.api.catalogue.GlobalId;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.wiring.Lookup;
import dev.interlock.graph.EntityReader;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.model.Entity;
import dev.interlock.model.Fact;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.Participation;
import dev.interlock.recording.Intent;
import dev.interlock.recording.Refused;
import dev.interlock.store.EntityId;
import dev.interlock.store.EntityRows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out changes of inputs, on the facts as they are. */
final class Drafts {
    private final Lookup lookup;
    private final GraphView view;
    private final EntityReader reader;

    Drafts(Lookup lookup, GraphView view) {
        this.lookup = lookup;
        this.view = view;
        this.reader = new EntityReader(view.graph());
    }

    Subject recorded(Class<? extends Entity> type, Map<String, Object> said) {
        EntityInput input = new EntityInput(lookup, view, type, null).take(new LinkedHashMap<>(said));
        Entity entity = input.entity();
        List<Entity> written = new ArrayList<>(input.newSources());
        needSources(entity);
        written.add(entity);
        if (said.get("participations") instanceof List<?> investors) {
            investors.forEach(investor -> written.add(participation((FundingRound) entity, (Map<?, ?>) investor)));
        }
        Set<EntityId> fresh = new HashSet<>();
        for (Entity one : written) {
            if (!fresh.add(EntityId.of(one))) {
                throw new Refused(
                        Refused.Reason.BAD_ARGUMENT,
                        "participations",
                        one.key(),
                        one.key() + " is given twice",
                        "Name each investor once.");
            }
        }
        return Subject.of(Intent.writing(written, fresh), EntityId.of(entity));
    }

    Subject corrected(Class<? extends Entity> type, String id, Map<String, Object> said) {
        Entity before = find(type, id);
        EntityInput input = new EntityInput(lookup, view, type, before).take(new LinkedHashMap<>(said));
        Entity after = input.entity();
        needSources(after);
        if (after.equals(before)) {
            return Subject.of(Intent.writing(List.of(), Set.of()), EntityId.of(after));
        }
        List<Entity> written = new ArrayList<>(input.newSources());
        Set<EntityId> fresh = new HashSet<>();
        input.newSources().forEach(source -> fresh.add(EntityId.of(source)));
        written.add(after);
        boolean isMoved = !after.key().equals(before.key());
        if (isMoved) {
            fresh.add(EntityId.of(after));
        }
        return Subject.of(
                new Intent(written, isMoved ? List.of(before) : List.of(), fresh, List.of()), EntityId.of(after));
    }

    Subject retracted(String id) {
        EntityId wanted = entityId("id", id);
        Entity gone = find(wanted.type(), id);
        List<Entity> all = new ArrayList<>(List.of(gone));
        if (gone instanceof FundingRound) {
            Graph graph = view.graph();
            int row = graph.rounds().find(gone.key().text());
            graph.indexes().participationsByRound().forEach(row, part -> all.add(reader.participation(part)));
        }
        return new Subject(Intent.retracting(all), null);
    }

    /** What an id names. */
    EntityId entityId(String argument, String id) {
        Row row = lookup.byId(view, id).orElseThrow(() -> unknown(argument, id, "Nothing has this id"));
        return new EntityId(EntityRows.type(row.type().name()).orElseThrow(), Key.of(row.key()));
    }

    private Entity find(Class<? extends Entity> type, String name) {
        String key = type == Organization.class
                ? lookup.organization(view, name).map(Row::key).orElse("")
                : GlobalId.keyOf(type.getSimpleName(), name);
        Entity found = Key.isWellFormed(key) && !key.isEmpty() ? reader.find(type, Key.of(key)) : null;
        if (found == null) {
            throw unknown("id", name, "No " + type.getSimpleName() + " is called so");
        }
        return found;
    }

    private static Refused unknown(String argument, String value, String message) {
        return new Refused(Refused.Reason.NOT_FOUND, argument, value, message, "Give the id that an answer held.");
    }

    private Participation participation(FundingRound round, Map<?, ?> said) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        said.forEach((field, value) -> fields.put(field.toString(), value));
        List<String> sources = round.sources().stream().map(Key::text).toList();
        return (Participation) new EntityInput(lookup, view, Participation.class, null)
                .take(fields)
                .with("round", round.key().text())
                .with("sourceKeys", sources)
                .entity();
    }

    private static void needSources(Entity entity) {
        boolean isBare = entity instanceof Fact fact
                && !(entity instanceof Participation)
                && fact.sources().isEmpty();
        if (isBare) {
            throw new Refused(
                    Refused.Reason.BAD_ARGUMENT,
                    "sources",
                    "[]",
                    "A fact needs a source",
                    "Name a known source, or a new one with publisher, title and url.");
        }
    }
}
