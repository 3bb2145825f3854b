package dev.interlock.api.recording;

import dev.interlock.api.catalogue.Row;
import dev.interlock.api.wiring.Lookup;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Acquisition;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.Financials;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.Participation;
import dev.interlock.model.Source;
import dev.interlock.model.Stake;
import dev.interlock.model.SupplyAgreement;
import dev.interlock.recording.Intent;
import dev.interlock.recording.Moving;
import dev.interlock.recording.Refused;
import dev.interlock.snapshot.Snapshot;
import dev.interlock.store.EntityId;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Wires the mutations and what they answer. */
@Component
class RecordingWiring implements RuntimeWiringConfigurer {
    /** What can be recorded, by the end of the mutation's name. */
    private static final Map<String, Class<? extends Entity>> RECORDED = Map.of(
            "Organization", Organization.class,
            "FundingRound", FundingRound.class,
            "Participation", Participation.class,
            "Stake", Stake.class,
            "Credit", CreditAgreement.class,
            "SupplyAgreement", SupplyAgreement.class,
            "Acquisition", Acquisition.class,
            "Financials", Financials.class,
            "Source", Source.class);

    private static final int MOST_MERGED = 20;
    private static final int MOST_MOVED = 500;

    private final Mutations mutations;
    private final Lookup lookup;

    RecordingWiring(Mutations mutations, Lookup lookup) {
        this.mutations = mutations;
        this.lookup = lookup;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", this::mutation);
        wiring.type(
                "WritePayload",
                builder -> builder.typeResolver(resolving -> {
                    Payload payload = Objects.requireNonNull(resolving.getObject());
                    return resolving.getSchema().getObjectType(payload.typeName());
                }));
        RECORDED.values()
                .forEach(type -> wiring.type(type.getSimpleName() + "Payload", builder -> {
                    String name = type.getSimpleName();
                    return builder.dataFetcher(
                            Character.toLowerCase(name.charAt(0)) + name.substring(1),
                            environment -> Objects.requireNonNull(environment.<Payload>getSource())
                                    .subject());
                }));
    }

    private TypeRuntimeWiring.Builder mutation(TypeRuntimeWiring.Builder builder) {
        RECORDED.forEach((name, type) -> builder.dataFetcher(
                        type == Source.class ? "addSource" : "record" + name,
                        environment -> recorded(environment, type))
                .dataFetcher("correct" + name, environment -> corrected(environment, type)));
        return builder.dataFetcher("retract", this::retracted)
                .dataFetcher("mergeOrganizations", this::merged)
                .dataFetcher("splitOrganization", this::split);
    }

    private Payload recorded(DataFetchingEnvironment environment, Class<? extends Entity> type) {
        Map<String, Object> said = Objects.requireNonNull(environment.getArgument("input"));
        return mutations.make(
                environment, type.getSimpleName(), at -> new Drafts(lookup, view(at)).recorded(type, said));
    }

    private Payload corrected(DataFetchingEnvironment environment, Class<? extends Entity> type) {
        Map<String, Object> said = Objects.requireNonNull(environment.getArgument("input"));
        String id = Objects.requireNonNull(environment.getArgument("id"));
        return mutations.make(
                environment, type.getSimpleName(), at -> new Drafts(lookup, view(at)).corrected(type, id, said));
    }

    private Payload retracted(DataFetchingEnvironment environment) {
        String id = Objects.requireNonNull(environment.getArgument("id"));
        return mutations.make(environment, "Retract", at -> new Drafts(lookup, view(at)).retracted(id));
    }

    private Payload merged(DataFetchingEnvironment environment) {
        List<String> from = Objects.requireNonNull(environment.getArgument("from"));
        String into = Objects.requireNonNull(environment.getArgument("into"));
        checkCount(environment, "from", from.size(), MOST_MERGED);
        return mutations.make(environment, "Organization", at -> {
            List<Key> gone = from.stream()
                    .map(name -> organization(at, "from", name))
                    .distinct()
                    .toList();
            Key stays = organization(at, "into", into);
            return Subject.of(Moving.merge(at.graph(), gone, stays), new EntityId(Organization.class, stays));
        });
    }

    private Payload split(DataFetchingEnvironment environment) {
        String organization = Objects.requireNonNull(environment.getArgument("organization"));
        Map<String, Object> said = Objects.requireNonNull(environment.getArgument("input"));
        List<String> ids = Objects.requireNonNull(environment.getArgument("facts"));
        checkCount(environment, "facts", ids.size(), MOST_MOVED);
        return mutations.make(environment, "Organization", at -> {
            Organization fresh = (Organization) new EntityInput(lookup, view(at), Organization.class, null)
                    .take(said)
                    .entity();
            Set<EntityId> facts = new LinkedHashSet<>();
            ids.forEach(id -> facts.add(new Drafts(lookup, view(at)).entityId("facts", id)));
            Intent intent = Moving.split(at.graph(), organization(at, "organization", organization), fresh, facts);
            return Subject.of(intent, EntityId.of(fresh));
        });
    }

    private static void checkCount(DataFetchingEnvironment environment, String argument, int count, int most) {
        if (count == 0 || count > most) {
            throw Mutations.shown(
                    environment,
                    new Refused(
                            Refused.Reason.BAD_ARGUMENT,
                            argument,
                            count + " given",
                            "Give 1 to " + most,
                            "Make several changes, one after another."));
        }
    }

    private Key organization(Snapshot at, String argument, String name) {
        Row row = lookup.organization(view(at), name).orElseThrow(() -> Refused.unknownOrganization(argument, name));
        return Key.of(row.key());
    }

    private static GraphView view(Snapshot at) {
        return at.view(ViewSpec.DEFAULT);
    }
}
