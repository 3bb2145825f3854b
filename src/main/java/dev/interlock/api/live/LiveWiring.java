package dev.interlock.api.live;

import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.traversal.Budgets;
import dev.interlock.api.traversal.Folds;
import dev.interlock.api.wiring.Lookup;
import dev.interlock.api.wiring.RequestSnapshot;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import dev.interlock.model.Usd;
import dev.interlock.snapshot.Snapshot;
import dev.interlock.store.Commit;
import dev.interlock.store.Commits;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Wires subscriptions, and the list of changes that makes up for missed ones. */
@Component
class LiveWiring implements RuntimeWiringConfigurer {
    private static final int MOST = 500;

    private final Catalogue catalogue;
    private final Lookup lookup;
    private final Folds folds;
    private final Budgets budgets;
    private final Commits commits;
    private final RecordedStream recorded;
    private final LiveSnapshots live;

    LiveWiring(
            Catalogue catalogue,
            Lookup lookup,
            Folds folds,
            Budgets budgets,
            Commits commits,
            RecordedStream recorded,
            LiveSnapshots live) {
        this.catalogue = catalogue;
        this.lookup = lookup;
        this.folds = folds;
        this.budgets = budgets;
        this.commits = commits;
        this.recorded = recorded;
        this.live = live;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Query", builder -> builder.dataFetcher("recorded", this::recordedAfter));
        wiring.type(
                "Subscription",
                builder -> builder.dataFetcher("factsRecorded", this::factsRecorded)
                        .dataFetcher("watch", this::watch));
    }

    /** Changes after a revision, and whether there are more. */
    record RecordedChanges(List<Recorded> changes, boolean hasMore, long latest) {}

    private RecordedChanges recordedAfter(DataFetchingEnvironment environment) {
        Snapshot facts = snapshot(environment);
        int first = Objects.requireNonNull(environment.getArgument("first"));
        if (first < 1 || first > MOST) {
            throw new BadArgument("first", first, "Not between 1 and " + MOST, "Ask again after the last revision.");
        }
        List<Commit> found = commits.after(after(environment), facts.revision(), first + 1);
        return new RecordedChanges(
                found.stream()
                        .limit(first)
                        .map(commit -> Recorded.of(commit, facts, lookup))
                        .toList(),
                found.size() > first,
                facts.revision());
    }

    private Flux<Recorded> factsRecorded(DataFetchingEnvironment environment) {
        List<String> constants = environment.getArgumentOrDefault("types", List.of());
        Set<String> types = constants.stream().map(LiveWiring::typeName).collect(Collectors.toSet());
        List<String> names = environment.getArgumentOrDefault("organizations", List.of());
        GraphView view = snapshot(environment).view(ViewSpec.DEFAULT);
        Set<String> organizations = new HashSet<>();
        names.forEach(name ->
                organizations.add(organization(view, "organizations", name).key()));
        boolean fromNow = environment.getArgument("after") == null;
        return recorded.after(fromNow ? null : after(environment), new Recorded.Wanted(types, organizations));
    }

    private static long after(DataFetchingEnvironment environment) {
        long after = Objects.requireNonNull(environment.<Long>getArgument("after"));
        long latest = snapshot(environment).revision();
        if (after < 0 || after > latest) {
            throw new BadArgument("after", after, "There is no such revision", "Give one from 0 to " + latest + ".");
        }
        return after;
    }

    private Flux<Watched> watch(DataFetchingEnvironment environment) {
        Watch watch = wanted(environment);
        return Flux.defer(() -> {
            GraphView[] last = {snapshot(environment).view(ViewSpec.DEFAULT)};
            Watch.State[] state = {watch.look(last[0])};
            return live.stream()
                    .filter(facts -> facts.revision() > last[0].graph().revision())
                    .<Watched>handle((facts, sink) -> {
                        GraphView view = facts.view(ViewSpec.DEFAULT);
                        Watch.State now = watch.look(view);
                        if (watch.fires(state[0], now)) {
                            sink.next(Watched.of(last[0], state[0], view, now));
                        }
                        last[0] = view;
                        state[0] = now;
                    });
        });
    }

    private Watch wanted(DataFetchingEnvironment environment) {
        Map<String, Object> of = Objects.requireNonNull(environment.getArgument("of"));
        GraphView view = snapshot(environment).view(ViewSpec.DEFAULT);
        if (of.get("moneyLoops") instanceof Map<?, ?> loops) {
            return new LoopsWatch(folds, budgets, environment, loops(view, loops));
        }
        if (of.get("number") instanceof Map<?, ?> number) {
            String named = organization(view, "of.number.organization", text(number, "organization"))
                    .key();
            Double threshold = number.get("threshold") instanceof Number given ? given.doubleValue() : null;
            return new NumberWatch(catalogue.organization(), camel(text(number, "field")), Key.of(named), threshold);
        }
        Map<?, ?> control = (Map<?, ?>) Objects.requireNonNull(of.get("control"));
        String named = organization(view, "of.control.organization", text(control, "organization"))
                .key();
        return new ControlWatch(folds, lookup, environment, Key.of(named));
    }

    private MoneyLoopsQuery loops(GraphView view, Map<?, ?> said) {
        String through = organization(view, "of.moneyLoops.through", text(said, "through"))
                .key();
        int longest = ((Number) Objects.requireNonNull(said.get("maxLength"))).intValue();
        if (longest < MoneyLoopsQuery.SHORTEST || longest > MoneyLoopsQuery.LONGEST) {
            throw new BadArgument(
                    "of.moneyLoops.maxLength",
                    longest,
                    "No loop is so long",
                    "Give " + MoneyLoopsQuery.SHORTEST + " to " + MoneyLoopsQuery.LONGEST + ".");
        }
        return new MoneyLoopsQuery(
                Key.of(through),
                MoneyLoopsQuery.MONEY,
                MoneyLoopsQuery.SHORTEST,
                longest,
                least(said.get("minBottleneckUsd")),
                true);
    }

    private static @Nullable Usd least(@Nullable Object dollars) {
        try {
            return dollars instanceof Number given ? Usd.of(given.longValue()) : null;
        } catch (InvalidValue wrong) {
            throw new BadArgument(
                    "of.moneyLoops.minBottleneckUsd",
                    dollars,
                    String.valueOf(wrong.getMessage()),
                    "Give whole US dollars.");
        }
    }

    private Row organization(GraphView view, String argument, String name) {
        return lookup.organization(view, name)
                .orElseThrow(() -> new BadArgument(
                        argument,
                        name,
                        "No organization is called so",
                        "Give a slug, an id, a name or an exact alias; search finds them."));
    }

    private static String text(Map<?, ?> said, String name) {
        return String.valueOf(said.get(name));
    }

    private static String typeName(String constant) {
        String name = camel(constant);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String camel(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    private static Snapshot snapshot(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getGraphQlContext().<Snapshot>get(RequestSnapshot.KEY));
    }
}
