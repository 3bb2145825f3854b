package dev.interlock.api.wiring;

import dev.interlock.api.error.BadArgument;
import dev.interlock.graph.Graph;
import dev.interlock.graph.SourceTable;
import dev.interlock.model.ConflictSide;
import dev.interlock.model.Sourcing;
import dev.interlock.model.Status;
import dev.interlock.model.Trust;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reads which facts are to be believed. */
final class TrustReader {
    private static final int MOST_SOURCES = 20;
    private static final int MOST_NAMES = 100;
    private static final int MOST_NEAR = 5;

    private final Graph graph;
    private final Map<?, ?> said;
    private final String prefix;

    private TrustReader(Graph graph, Map<?, ?> said, String prefix) {
        this.graph = graph;
        this.said = said;
        this.prefix = prefix;
    }

    /**
     * The trust that is asked for.
     *
     * @param said an input of type {@code TrustInput}; the default trust where {@code null}
     * @throws BadArgument where no status is trusted, or a publisher or language is not that of any source
     */
    static Trust trust(Graph graph, @Nullable Object said, String prefix) {
        if (said == null) {
            return Trust.DEFAULT;
        }
        TrustReader reader = new TrustReader(graph, (Map<?, ?>) said, prefix + "trust.");
        return new Trust(
                reader.statuses(),
                reader.sourcing(),
                ConflictSide.valueOf(String.valueOf(reader.said.get("conflicts"))));
    }

    private Set<Status> statuses() {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (Object status : (List<?>) Objects.requireNonNull(said.get("statuses"))) {
            statuses.add(Status.valueOf(status.toString()));
        }
        if (statuses.isEmpty()) {
            throw new BadArgument(
                    prefix + "statuses",
                    "[]",
                    "No status is trusted, so no fact would count",
                    "Name at least one status.");
        }
        return statuses;
    }

    private Sourcing sourcing() {
        SourceTable sources = graph.sources();
        return new Sourcing(
                minSources(),
                names("publishers", sources.publisher()::get),
                names("withoutPublishers", sources.publisher()::get),
                names("languages", sources.language()::get));
    }

    private int minSources() {
        int least = (Integer) Objects.requireNonNull(said.get("minSources"));
        if (least < 0 || least > MOST_SOURCES) {
            throw new BadArgument(
                    prefix + "minSources",
                    least,
                    "No such number of sources",
                    "Ask for 0 to " + MOST_SOURCES + " publishers.");
        }
        return least;
    }

    private Set<String> names(String argument, IntFunction<@Nullable String> known) {
        List<?> names = said.get(argument) instanceof List<?> list ? list : List.of();
        if (names.size() > MOST_NAMES) {
            throw new BadArgument(
                    prefix + argument, names.size() + " names", "Too many names", "Name " + MOST_NAMES + " at most.");
        }
        Set<String> folded = new LinkedHashSet<>();
        Set<String> all = names.isEmpty() ? Set.of() : all(known);
        for (int i = 0; i < names.size(); i++) {
            String name = String.valueOf(names.get(i));
            if (!all.contains(Sourcing.fold(name))) {
                throw new BadArgument(prefix + argument + "[" + i + "]", name, "No source has it", hint(name, all));
            }
            folded.add(name);
        }
        return folded;
    }

    private Set<String> all(IntFunction<@Nullable String> known) {
        Set<String> all = new TreeSet<>();
        for (int source = 0; source < graph.sources().key().size(); source++) {
            String name = known.apply(source);
            if (name != null) {
                all.add(Sourcing.fold(name));
            }
        }
        return all;
    }

    private static String hint(String name, Set<String> all) {
        String wanted = Sourcing.fold(name);
        List<String> near = all.stream()
                .filter(one -> one.contains(wanted) || wanted.contains(one))
                .limit(MOST_NEAR)
                .toList();
        return near.isEmpty()
                ? "The field sources lists every source with its publisher and language."
                : "There is " + String.join(", ", near) + ".";
    }
}
