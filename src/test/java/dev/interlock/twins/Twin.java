package dev.interlock.twins;

import dev.interlock.graph.TieKind;
import dev.interlock.graph.ViewSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/** Asks the database with the statements of {@link CypherDocument}. Answers are lines of text, sorted. */
final class Twin {
    /** More than there are organizations in any random graph. */
    private static final int ROUNDS = 10;

    private final CypherDocument document = new CypherDocument();
    private final Driver driver;
    private final Map<String, Object> view = new HashMap<>();

    Twin(Driver driver, ViewSpec spec) {
        this.driver = driver;
        view.put("statuses", names(spec.trust().statuses()));
        view.put("asOf", spec.asOf());
    }

    SortedSet<String> paths(String from, String to, Set<TieKind> kinds, boolean eitherWay, int maxHops) {
        SortedSet<String> paths = new TreeSet<>();
        for (int length = 1; length <= maxHops; length++) {
            String statement = document.walk("paths", eitherWay ? "either" : "money", length);
            Map<String, Object> more = Map.of("from", from, "to", to, "kinds", names(kinds), "length", length);
            for (Record row : run(statement, more)) {
                paths.add(line(row.get("path")));
            }
        }
        return paths;
    }

    /** Each loop with the kinds of its hops. */
    SortedSet<String> loops(@Nullable String through, Set<TieKind> kinds, int minLength, int maxLength) {
        SortedSet<String> loops = new TreeSet<>();
        for (int length = minLength; length <= maxLength; length++) {
            Map<String, Object> more = new HashMap<>(Map.of("kinds", names(kinds), "length", length));
            more.put("through", through);
            for (Record row : run(document.walk("loops", "money", length), more)) {
                List<String> hops = row.get("hops").asList(Twin::sorted);
                loops.add(line(row.get("loop")) + ": " + String.join(" ", hops));
            }
        }
        return loops;
    }

    /** Who controls whom, directly or through others. */
    SortedSet<String> control() {
        SortedSet<String> control = new TreeSet<>();
        String statement = document.statement("control begin", "control end");
        for (Record row : run(statement, Map.of("refuted", List.copyOf(refuted()), "rounds", ROUNDS))) {
            control.add(row.get("controller").asString() + " > "
                    + row.get("controlled").asString());
        }
        return control;
    }

    /** As the document tells the reader to do it. */
    private Set<String> refuted() {
        Set<String> larger = refuted(Set.of());
        Set<String> smaller = refuted(larger);
        Set<String> next = refuted(smaller);
        while (!next.equals(larger)) {
            larger = next;
            smaller = refuted(larger);
            next = refuted(smaller);
        }
        return smaller;
    }

    private Set<String> refuted(Set<String> refuted) {
        String statement = document.statement("control begin", "control refuted");
        Set<String> names = new TreeSet<>();
        for (Record row : run(statement, Map.of("refuted", List.copyOf(refuted), "rounds", ROUNDS))) {
            names.add(row.get("refuted").asString());
        }
        return names;
    }

    private List<Record> run(String statement, Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(view);
        parameters.putAll(more);
        try (Session session = driver.session()) {
            return session.run(statement, parameters).list();
        }
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    private static String line(Value slugs) {
        return String.join(" ", slugs.asList(Value::asString));
    }

    private static String sorted(Value kinds) {
        return new TreeSet<>(new ArrayList<>(kinds.asList(Value::asString))).toString();
    }
}
