package dev.interlock.analysis.consolidation;

import dev.interlock.model.Key;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Explanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Organizations under one roof.
 *
 * @param name the ultimate parent that the members are folded into
 * @param members with the ultimate parent, ascending
 * @param circular whether the ultimate parent is a ring
 * @param shared whether the organization asked for has several ultimate parents, so that it stands alone
 * @param persons who control the group or a member, ascending
 * @param relations the direct control inside the group, by controlled organization, then controller
 */
public record Group(
        Key name,
        List<Key> members,
        boolean circular,
        boolean shared,
        List<Key> persons,
        List<ControlRelation> relations,
        Explanation explanation,
        @Nullable Cut cut) {
    public Group {
        members = List.copyOf(members);
        persons = List.copyOf(persons);
        relations = List.copyOf(relations);
    }
}
