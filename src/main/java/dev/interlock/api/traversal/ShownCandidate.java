package dev.interlock.api.traversal;

import dev.interlock.analysis.screen.Candidate;
import dev.interlock.analysis.screen.Component;
import dev.interlock.api.catalogue.Row;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A candidate as the schema shows it. */
public record ShownCandidate(Candidate value, Asked asked) {
    public Row organization() {
        return shown().organization(value.rank().organization());
    }

    public Row acquirer() {
        return shown().organization(value.acquirer());
    }

    public Row target() {
        return shown().organization(value.target());
    }

    public @Nullable Double score() {
        return value.rank().score();
    }

    public double coverage() {
        return value.rank().coverage();
    }

    public List<Reason> components() {
        return value.components().stream()
                .map(reason -> new Reason(
                        reason.component(),
                        reason.value(),
                        reason.weight(),
                        reason.reading(),
                        shown().organizations(reason.shared()),
                        shown().facts(reason.facts())))
                .toList();
    }

    public List<Component> unknown() {
        return value.components().stream()
                .filter(reason -> reason.value() == null)
                .map(Candidate.Reason::component)
                .toList();
    }

    public Shown.ShownExplanation explain() {
        return shown().explained(
                        asked.explained(value.explanation(), Stream.of(value.acquirer(), value.target())),
                        value.facts());
    }

    private Shown shown() {
        return asked.shown();
    }

    /** One component and what is behind it. */
    public record Reason(
            Component component,
            @Nullable Double value,
            double weight,
            String reading,
            List<Row> shared,
            List<Row> facts) {}
}
