package dev.interlock.analysis.consolidation;

import dev.interlock.graph.GraphView;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The fold of a view: every organization in its highest controller that is not a person. One with several ultimate
 * parents is folded into none; a ring is folded into its smallest slug.
 *
 * <p>Definition and cost: {@link UltimateParents}. Holds four numbers an organization. Immutable, safe for any thread;
 * worth keeping as long as its view.
 */
public final class Groups {
    private final UltimateParents parents;
    private final int[] representative;
    private final Index members;

    private Groups(UltimateParents parents) {
        this.parents = parents;
        this.representative = IntStream.range(0, parents.control().nodes())
                .map(parents::folded)
                .toArray();
        this.members = Index.of(Ints.of(representative), representative.length);
    }

    /** The groups of all organizations of a view. */
    public static Groups of(GraphView view, Budget budget) {
        return new Groups(UltimateParents.of(Control.of(view, budget), budget));
    }

    public UltimateParents ultimateParents() {
        return parents;
    }

    public Control control() {
        return parents.control();
    }

    public @Nullable Cut cut() {
        return parents.cut();
    }

    /** For each row of organizations the row it is folded into, for {@link dev.interlock.traversal.FoldedHops}. */
    public int[] representatives() {
        return representative.clone();
    }

    public int representative(int organization) {
        return representative[organization];
    }

    /** How many organizations are folded into another. */
    public int folded() {
        int folded = 0;
        for (int row = 0; row < representative.length; row++) {
            folded += representative[row] == row ? 0 : 1;
        }
        return folded;
    }

    /** The rows of the group that a row is folded into, ascending. */
    public int[] members(int organization) {
        return members.toArray(representative[organization]);
    }

    /** The group that the organization belongs to; {@code null} for one that is not in the graph. */
    public @Nullable Group find(Key organization) {
        int row = control().node(organization);
        return row < 0 ? null : group(row);
    }

    /** All groups of more than one, by name. */
    public List<Group> list() {
        return IntStream.range(0, representative.length)
                .filter(row -> representative[row] == row && members.count(row) > 1)
                .mapToObj(this::group)
                .toList();
    }

    /** Organizations that several ultimate parents control, so that they are folded into none. */
    public List<UltimateParentage> shared() {
        List<UltimateParentage> shared = new ArrayList<>();
        for (int row = 0; row < representative.length; row++) {
            UltimateParentage parentage =
                    parents.isShared(row) ? parents.find(control().key(row)) : null;
            if (parentage != null) {
                shared.add(parentage);
            }
        }
        return shared;
    }

    private Group group(int row) {
        int[] rows = members(row);
        TreeSet<Key> persons = new TreeSet<>();
        List<ControlRelation> relations = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        for (int member : rows) {
            persons.addAll(parents.persons(member));
            for (ControlRelation relation : control().controllersOf(member)) {
                int controller = control().node(relation.controller());
                steps.add(relation.step());
                if (representative[controller] == representative[row]) {
                    relations.add(relation);
                }
            }
        }
        Key name = control().key(representative[row]);
        steps.add(
                rows.length + (rows.length == 1 ? " organization is" : " organizations are") + " folded into " + name);
        return new Group(
                name,
                IntStream.of(rows).mapToObj(control()::key).toList(),
                parents.isCircular(row),
                parents.isShared(row),
                List.copyOf(persons),
                relations,
                new Explanation(UltimateParents.FORMULA, UltimateParents.CITATION, steps),
                cut());
    }
}
