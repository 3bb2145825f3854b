package dev.interlock.api.history;

import dev.interlock.api.catalogue.Row;
import dev.interlock.api.error.BadArgument;
import dev.interlock.model.Key;
import dev.interlock.store.EntityId;
import dev.interlock.store.EntityRows;
import dev.interlock.store.Histories;
import dev.interlock.store.Version;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers {@code history} of organizations, facts and sources; for all of an answer at once. */
@Component
class HistoryField implements RuntimeWiringConfigurer {
    private static final int MOST = 500;
    private static final String LOADER = "history";
    private static final List<String> TYPES = List.of(
            "Organization",
            "Source",
            "FundingRound",
            "Participation",
            "Stake",
            "SupplyAgreement",
            "CreditAgreement",
            "Acquisition",
            "Financials",
            "Regulation");

    HistoryField(BatchLoaderRegistry loaders, Histories histories) {
        loaders.<EntityId, List<Version>>forName(LOADER)
                .registerMappedBatchLoader((ids, environment) -> Mono.fromCallable(() -> all(histories, ids)));
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (String type : TYPES) {
            wiring.type(type, builder -> builder.dataFetcher("history", HistoryField::history));
        }
    }

    private static Map<EntityId, List<Version>> all(Histories histories, Set<EntityId> ids) {
        return histories.of(ids);
    }

    private static CompletableFuture<List<ShownVersion>> history(DataFetchingEnvironment environment) {
        int first = Objects.requireNonNull(environment.<Integer>getArgument("first"));
        if (first < 0 || first > MOST) {
            throw new BadArgument("first", first, "first is out of range", "Give 0 to " + MOST + ".");
        }
        Row row = Objects.requireNonNull(environment.getSource());
        EntityId id = new EntityId(EntityRows.type(row.type().name()).orElseThrow(), Key.of(row.key()));
        DataLoader<EntityId, @Nullable List<Version>> loader =
                Objects.requireNonNull(environment.getDataLoader(LOADER));
        return loader.load(id)
                .thenApply(versions -> shown(
                        versions == null ? List.of() : versions,
                        row.view().graph().revision(),
                        first));
    }

    /** Newest first, as they were known at a revision. */
    private static List<ShownVersion> shown(List<Version> versions, long revision, int first) {
        List<ShownVersion> shown = new ArrayList<>();
        Version before = null;
        for (Version version : versions) {
            if (version.revision() <= revision) {
                shown.add(0, ShownVersion.of(version, before, revision));
                before = version;
            }
        }
        return shown.stream().limit(first).toList();
    }
}
