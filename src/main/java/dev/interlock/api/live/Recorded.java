package dev.interlock.api.live;

import dev.interlock.api.catalogue.GlobalId;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.wiring.Lookup;
import dev.interlock.graph.EntityReader;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Entity;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Organization;
import dev.interlock.snapshot.Snapshot;
import dev.interlock.store.Commit;
import dev.interlock.store.EntityId;
import dev.interlock.store.References;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change of facts as the schema shows it.
 *
 * @param listed whether it is said what changed; of more than a thousand things it is not
 * @param changed as it is in the newest facts
 * @param retracted the global ids of what is not there any more
 */
record Recorded(
        long revision,
        OffsetDateTime at,
        String by,
        @Nullable String reason,
        boolean listed,
        List<Row> changed,
        List<String> retracted) {

    static Recorded of(Commit commit, Snapshot facts, Lookup lookup) {
        GraphView view = facts.view(ViewSpec.DEFAULT);
        List<Row> changed = new ArrayList<>();
        List<String> retracted = new ArrayList<>();
        for (EntityId id : commit.changed()) {
            String type = id.type().getSimpleName();
            Optional<Row> row = lookup.find(view, type, id.key().text());
            row.ifPresentOrElse(
                    changed::add,
                    () -> retracted.add(new GlobalId(type, id.key().text()).toString()));
        }
        return new Recorded(
                commit.revision(),
                commit.at().atOffset(ZoneOffset.UTC),
                commit.author().by(),
                commit.author().reason(),
                !commit.changed().isEmpty(),
                changed,
                retracted);
    }

    /**
     * Which changes someone wants to hear of.
     *
     * @param types of which one must have changed; all where empty
     * @param organizations of which one must be a party; all where empty
     */
    record Wanted(Set<String> types, Set<String> organizations) {
        /**
         * Whether a change is wanted. One that does not list what changed is.
         *
         * @param before earlier facts, which know what was retracted
         */
        boolean wants(Commit commit, Graph before, Graph now) {
            return commit.changed().isEmpty()
                    || commit.changed().stream().anyMatch(id -> isOfType(id) && isAbout(id, before, now));
        }

        private boolean isOfType(EntityId id) {
            return types.isEmpty() || types.contains(id.type().getSimpleName());
        }

        private boolean isAbout(EntityId id, Graph before, Graph now) {
            return organizations.isEmpty()
                    || Stream.concat(parties(id, now), parties(id, before)).anyMatch(organizations::contains);
        }

        private static Stream<String> parties(EntityId id, Graph graph) {
            if (id.type() == Organization.class) {
                return Stream.of(id.key().text());
            }
            Entity entity = graph.has(id.type(), id.key()) ? new EntityReader(graph).find(id.type(), id.key()) : null;
            return entity == null
                    ? Stream.of()
                    : References.of(entity).stream()
                            .flatMap(party -> party.type() == Organization.class
                                    ? Stream.of(party.key().text())
                                    : party.type() == FundingRound.class && id.type() != FundingRound.class
                                            ? parties(party, graph)
                                            : Stream.of());
        }
    }
}
