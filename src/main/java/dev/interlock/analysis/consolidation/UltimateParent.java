package dev.interlock.analysis.consolidation;

import dev.interlock.model.Key;
import java.util.List;

/**
 * One that nobody outside it controls: an organization, or a ring of organizations that control each other.
 *
 * @param name the organization, of a ring the smallest slug
 * @param members the ring, ascending; the organization alone where there is none
 */
public record UltimateParent(Key name, List<Key> members) {
    public UltimateParent {
        members = List.copyOf(members);
    }

    /** Whether it is a ring. */
    public boolean circular() {
        return members.size() > 1;
    }
}
