package dev.interlock.analysis.change;

import dev.interlock.analysis.consolidation.Groups;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.Key;
import java.util.ArrayList;
import java.util.List;

/**
 * An organization that stands under another roof.
 *
 * @param from the highest controller, not a person, in the first view; the organization itself where it stands alone
 * @param to the same in the second view
 */
public record RoofChange(Key organization, Key from, Key to) {
    /** By slug of the organization. Linear in the number of organizations, which both views share. */
    public static List<RoofChange> of(Texts slugs, Groups before, Groups after) {
        List<RoofChange> changes = new ArrayList<>();
        for (int row = 0; row < slugs.size(); row++) {
            int was = before.representative(row);
            int is = after.representative(row);
            if (was != is) {
                changes.add(new RoofChange(key(slugs, row), key(slugs, was), key(slugs, is)));
            }
        }
        return changes;
    }

    private static Key key(Texts slugs, int row) {
        return Key.of(slugs.require(row));
    }
}
