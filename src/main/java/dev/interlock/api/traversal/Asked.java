package dev.interlock.api.traversal;

import dev.interlock.analysis.consolidation.Groups;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.wiring.Lookup;
import dev.interlock.graph.GraphView;
import dev.interlock.model.Key;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.FactReference;
import dev.interlock.traversal.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question under one view: finds the organizations that its arguments name, and remembers which group each of them
 * stands for where the view is consolidated. Used by one thread.
 */
public final class Asked {
    private final GraphView view;
    private final @Nullable Groups groups;
    private final Lookup lookup;
    private final Shown shown;
    private final List<NamedGroup> named = new ArrayList<>();

    /** @param groups of a consolidated view, {@code null} where nothing is folded */
    Asked(GraphView view, @Nullable Groups groups, Lookup lookup, Shown shown) {
        this.view = view;
        this.groups = groups;
        this.lookup = lookup;
        this.shown = shown;
    }

    /** An organization that an argument names, and what it stands for. */
    public record NamedGroup(Row organization, ShownGroup group) {}

    /** The view of the organizations themselves. */
    public GraphView view() {
        return view;
    }

    /** The view that measures read: of groups where it is consolidated, folded once for a view. */
    public GraphView measured() {
        return fold().measured();
    }

    /** How the view's organizations are folded; worked out once for a view. */
    public Fold fold() {
        return groups == null
                ? Fold.none(view)
                : Objects.requireNonNull(view.derived(Fold.class, () -> Fold.of(view, groups.representatives())));
    }

    public Shown shown() {
        return shown;
    }

    /** The organization itself, also where it stands for its group. */
    public Optional<Row> find(String name) {
        Optional<Row> found = lookup.organization(view, name);
        found.ifPresent(this::name);
        return found;
    }

    /** An organization that has to be there. */
    public Row require(String argument, String name) {
        return Arguments.known(argument, name, find(name).orElse(null));
    }

    /** Who an organization that an argument names is among those measured: its ultimate parent, or it itself. */
    public Row standing(Row organization) {
        return groups == null ? organization : shown.organization(groups.representative(organization.index()));
    }

    /** Says that the question is about this organization. */
    void name(Row organization) {
        boolean known = named.stream().anyMatch(other -> other.organization().equals(organization));
        if (groups != null && !known) {
            Key key = Key.of(organization.key());
            named.add(new NamedGroup(organization, new ShownGroup(Objects.requireNonNull(groups.find(key)), shown)));
        }
    }

    /** What the organizations named so far stand for; empty where nothing is folded. */
    public List<NamedGroup> named() {
        return List.copyOf(named);
    }

    /** A line for each of these that stands for others too. */
    List<String> folded(Stream<Key> organizations) {
        return groups == null
                ? List.of()
                : organizations.distinct().flatMap(slug -> folded(groups, slug)).toList();
    }

    /** The explanation, beginning with those of the organizations that stand for others too. */
    Explanation explained(Explanation explanation, Stream<Key> organizations) {
        List<String> steps = new ArrayList<>(folded(organizations));
        steps.addAll(explanation.steps());
        return new Explanation(explanation.formula(), explanation.citation(), steps);
    }

    /** How a measure was found, with its facts: first what is folded, then those named that stand for others too. */
    public Shown.ShownExplanation explained(Explanation explanation, List<FactReference> facts) {
        List<String> steps = new ArrayList<>();
        if (groups != null) {
            steps.add(groups.folded() + " organizations are folded into their ultimate parents; what passes inside a"
                    + " group is left out");
        }
        steps.addAll(folded(named.stream().map(one -> one.group().value().name())));
        steps.addAll(explanation.steps());
        return shown.explained(new Explanation(explanation.formula(), explanation.citation(), steps), facts);
    }

    private static Stream<String> folded(Groups groups, Key slug) {
        String others = Objects.requireNonNull(groups.find(slug)).members().stream()
                .filter(member -> !member.equals(slug))
                .map(Key::text)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? Stream.of() : Stream.of(slug + " stands for its group: with " + others);
    }
}
