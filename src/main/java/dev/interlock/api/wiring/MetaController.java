package dev.interlock.api.wiring;

import dev.interlock.api.catalogue.Attribute;
import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.EntityType;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.graph.column.Longs;
import dev.interlock.ingest.RejectedRow;
import dev.interlock.ingest.SeedReport;
import dev.interlock.model.Status;
import dev.interlock.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code meta}: what the service holds. */
@Controller
class MetaController {
    private final Catalogue catalogue;
    private final SeedReport seed;
    private final String version;

    MetaController(Catalogue catalogue, SeedReport seed, @Value("${interlock.version}") String version) {
        this.catalogue = catalogue;
        this.seed = seed;
        this.version = version;
    }

    @QueryMapping
    Meta meta(@ContextValue(name = RequestSnapshot.KEY) Snapshot snapshot) {
        GraphView view = snapshot.view(ViewSpec.DEFAULT);
        return new Meta(
                snapshot.revision(),
                version,
                counts(snapshot.graph()),
                Arrays.stream(Status.values())
                        .map(status -> new StatusCount(status, count(view, status)))
                        .toList(),
                latestFactOn(view),
                seed.rejected());
    }

    private List<TypeCount> counts(Graph graph) {
        return catalogue.types().stream()
                .map(type -> new TypeCount(type.name(), type.size(graph)))
                .toList();
    }

    private int count(GraphView view, Status status) {
        int count = 0;
        for (EntityType type : catalogue.facts()) {
            if (type.attribute("status") instanceof Attribute.Whole attribute) {
                for (int row = 0; row < type.size(view.graph()); row++) {
                    count += attribute.reader().read(view, row) == status.ordinal() ? 1 : 0;
                }
            }
        }
        return count;
    }

    private @Nullable LocalDate latestFactOn(GraphView view) {
        long latest = Longs.MISSING;
        for (EntityType type : catalogue.facts()) {
            for (String name : List.of("announcedOn", "asOf", "periodEnd")) {
                if (type.attribute(name) instanceof Attribute.Whole attribute) {
                    for (int row = 0; row < type.size(view.graph()); row++) {
                        latest = Math.max(latest, attribute.reader().read(view, row));
                    }
                }
            }
        }
        return latest == Longs.MISSING ? null : LocalDate.ofEpochDay(latest);
    }

    record Meta(
            long revision,
            String version,
            List<TypeCount> counts,
            List<StatusCount> statuses,
            @Nullable LocalDate latestFactOn,
            List<RejectedRow> rejectedRows) {}

    record TypeCount(String type, int count) {}

    record StatusCount(Status status, int count) {}
}
