package dev.interlock.api.history;

import dev.interlock.api.catalogue.Row;
import dev.interlock.api.error.BadArgument;
import dev.interlock.model.Entity;
import dev.interlock.model.Key;
import dev.interlock.store.EntityId;
import dev.interlock.store.EntityRows;
import dev.interlock.store.Histories;
import dev.interlock.store.Version;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    HistoryField(BatchLoaderRegistry loaders, Histories histories) {
        loaders.<EntityId, List<Version>>forName(LOADER)
                .registerMappedBatchLoader((ids, environment) -> Mono.fromCallable(() -> histories.of(ids)));
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (Class<? extends Entity> type : EntityRows.TYPES) {
            wiring.type(type.getSimpleName(), builder -> builder.dataFetcher("history", HistoryField::history));
        }
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
