package dev.interlock.analysis.screen;

import dev.interlock.model.Key;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.FactReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A takeover that might be, with what speaks for it.
 *
 * @param components all of them, known or not, in the order of {@link Component}
 */
public record Candidate(
        Key acquirer, Key target, RankedCandidate rank, List<Reason> components, Explanation explanation) {
    public Candidate {
        components = List.copyOf(components);
    }

    /** The facts behind all components, each once. */
    public List<FactReference> facts() {
        return components.stream()
                .flatMap(reason -> reason.facts().stream())
                .distinct()
                .toList();
    }

    /**
     * One component.
     *
     * @param value 0 to 1; {@code null} where unknown, and then it does not count
     * @param reading what the value rests on, as a line
     * @param shared the organizations that both have in common, for components that compare; by slug
     */
    public record Reason(
            Component component,
            @Nullable Double value,
            double weight,
            String reading,
            List<Key> shared,
            List<FactReference> facts) {
        public Reason {
            shared = List.copyOf(shared);
            facts = List.copyOf(facts);
        }
    }
}
