package dev.interlock.analysis.consolidation;

import dev.interlock.model.Key;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.FactReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who stands at the top of an organization.
 *
 * @param parents the highest controllers that are not persons, by name; the organization itself where nobody controls
 *     it; several where control leads to several, and then it is folded into none of them
 * @param persons who control it, directly or through others, by slug
 * @param relations all direct relations on the ways up, by controlled organization, then controller
 */
public record UltimateParentage(
        Key organization,
        List<UltimateParent> parents,
        List<Key> persons,
        List<ControlRelation> relations,
        Explanation explanation,
        @Nullable Cut cut) {
    public UltimateParentage {
        parents = List.copyOf(parents);
        persons = List.copyOf(persons);
        relations = List.copyOf(relations);
    }

    public boolean isComplete() {
        return cut == null;
    }

    public List<FactReference> facts() {
        return relations.stream()
                .flatMap(relation -> relation.facts().stream())
                .distinct()
                .toList();
    }
}
