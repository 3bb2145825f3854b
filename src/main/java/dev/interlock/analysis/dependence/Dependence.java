package dev.interlock.analysis.dependence;

import dev.interlock.model.Key;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.FactReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On whom some organizations depend together.
 *
 * @param members the organizations, ascending
 * @param tiers by number, then by input; those without a tie are left out
 * @param critical {@code null} where the members share no bloc and none is given
 * @param capital equity, then debt
 * @param facts supply agreements of all tiers
 */
public record Dependence(
        List<Key> members,
        List<Tier> tiers,
        @Nullable CriticalDependency critical,
        List<CapitalOrigin> capital,
        List<FactReference> facts,
        @Nullable Cut cut,
        Explanation explanation) {
    public Dependence {
        members = List.copyOf(members);
        tiers = List.copyOf(tiers);
        capital = List.copyOf(capital);
        facts = List.copyOf(facts);
    }
}
