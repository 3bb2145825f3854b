package dev.interlock.api.identity;

import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.wiring.RequestSnapshot;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.identity.LikeOrganizations;
import dev.interlock.identity.LikePair;
import dev.interlock.snapshot.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code possibleDuplicates}. Remembers the pairs of the last revision that was asked for. */
@Controller
class DuplicatesController {
    private static final int MOST = 500;

    private final Catalogue catalogue;
    private volatile @Nullable Found last;

    DuplicatesController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    private record Found(Graph graph, List<LikePair> pairs) {}

    record PossibleDuplicates(int totalCount, List<PossibleDuplicate> pairs) {}

    record PossibleDuplicate(Row one, Row other, LikePair.Reason reason, double likeness) {}

    @QueryMapping
    PossibleDuplicates possibleDuplicates(
            @Argument int first, @Argument int skip, @ContextValue(name = RequestSnapshot.KEY) Snapshot snapshot) {
        if (first < 0 || first > MOST) {
            throw new BadArgument("first", first, "Not between 0 and " + MOST, "Ask for fewer, and use skip to go on.");
        }
        if (skip < 0) {
            throw new BadArgument("skip", skip, "Negative", "Say how many to leave out.");
        }
        GraphView view = snapshot.view(ViewSpec.DEFAULT);
        List<LikePair> pairs = pairs(snapshot.graph());
        return new PossibleDuplicates(
                pairs.size(),
                pairs.stream()
                        .skip(skip)
                        .limit(first)
                        .map(pair -> new PossibleDuplicate(
                                row(view, pair.one()), row(view, pair.other()), pair.reason(), pair.likeness()))
                        .toList());
    }

    private Row row(GraphView view, int index) {
        return new Row(view, catalogue.organization(), index);
    }

    private List<LikePair> pairs(Graph graph) {
        Found found = last;
        if (found == null || found.graph() != graph) {
            found = new Found(graph, LikeOrganizations.of(graph));
            last = found;
        }
        return found.pairs();
    }
}
