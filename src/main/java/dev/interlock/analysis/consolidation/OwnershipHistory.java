package dev.interlock.analysis.consolidation;

import dev.interlock.analysis.consolidation.OwnershipHistoryResult.MovedAlong;
import dev.interlock.analysis.consolidation.OwnershipHistoryResult.Movement;
import dev.interlock.analysis.consolidation.OwnershipHistoryResult.Step;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Key;
import dev.interlock.traversal.Arcs;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Explanation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The history of control of one organization: a step for each day on which somebody at or above it came under other
 * control, with what it brought along, and who came under the organization itself or left it.
 *
 * <p>Definition: control as {@link Control} has it, asked anew on each day of a closed takeover or a stake that may
 * matter; a change is a pair of controller and controlled that is new or gone, whatever the reason. Facts without a date
 * make a last step without one. Cost: those days times the organizations that are tied to this one by takeovers, stakes
 * and parents, in either direction. Nothing happened: no steps.
 */
public final class OwnershipHistory {
    static final String FORMULA =
            "For each day d on which a takeover closed or a stake is dated: control(d) without control(d − 1) began,"
                    + " control(d − 1) without control(d) ended; a step where either holds at or above X. "
                    + UltimateParents.FORMULA;
    static final String CITATION = "Interlock's own definition, design section 6 and measures section 3";

    /** Before every fact; 0000-01-01 in days since 1970. */
    private static final int LONG_AGO = -719_528;

    private final GraphView view;
    private final int organization;
    private final int[] around;
    private final Budget budget;
    private final List<Step> steps = new ArrayList<>();
    private final List<Movement> movements = new ArrayList<>();

    private OwnershipHistory(GraphView view, int organization, Budget budget) {
        this.view = view;
        this.organization = organization;
        this.budget = budget;
        this.around = new PossibleControl(view, budget).around(organization);
    }

    /** The history up to the date of the view; {@code null} for an organization that is not in the graph. */
    public static @Nullable OwnershipHistoryResult find(GraphView view, Key organization, Budget budget) {
        int row = view.graph().organizations().find(organization.text());
        return row < 0 ? null : new OwnershipHistory(view, row, budget).tell(organization);
    }

    private OwnershipHistoryResult tell(Key name) {
        SortedSet<Integer> days = new PossibleControl(view, budget).days(around);
        State start = state(at(days.isEmpty() ? LONG_AGO : days.first() - 1));
        State last = start;
        for (int day : days) {
            if (!budget.visit(around.length)) {
                break;
            }
            State next = state(at(day));
            compare(last, next, LocalDate.ofEpochDay(day));
            last = next;
        }
        if (budget.cut() == null) {
            compare(last, state(view), null);
        }
        return new OwnershipHistoryResult(
                name,
                start.parents(),
                steps,
                movements,
                new Explanation(FORMULA, CITATION, lines(start)),
                budget.cut());
    }

    private GraphView at(int day) {
        return new GraphView(
                view.graph(),
                new ViewSpec(LocalDate.ofEpochDay(day), view.spec().trust()));
    }

    private State state(GraphView at) {
        Control control = Control.among(at, around, budget);
        return new State(at, control, UltimateParents.of(control, budget), control.node(organization));
    }

    private void compare(State before, State after, @Nullable LocalDate date) {
        List<ControlRelation> began = after.without(before, after.above());
        List<ControlRelation> ended = before.without(after, before.above());
        if (!began.isEmpty() || !ended.isEmpty()) {
            steps.add(new Step(
                    date,
                    before.controllers(),
                    after.controllers(),
                    before.parents(),
                    after.parents(),
                    before.persons(),
                    after.persons(),
                    began,
                    ended,
                    moved(dayBefore(before, date), after, began)));
        }
        addMovements(before, after, date);
    }

    /** What investors held until then: the state before may be much older. */
    private GraphView dayBefore(State before, @Nullable LocalDate date) {
        return date == null ? before.view() : at(Math.toIntExact(date.toEpochDay()) - 1);
    }

    /**
     * What takeovers brought along. A majority becomes known with the stake that shows it and may be older, so nothing
     * is said to have moved on its day.
     */
    private List<MovedAlong> moved(GraphView before, State after, List<ControlRelation> began) {
        List<MovedAlong> moved = new ArrayList<>();
        began.stream()
                .filter(relation -> relation.reason() instanceof ControlReason.Takeover)
                .map(ControlRelation::controlled)
                .distinct()
                .sorted()
                .forEach(target -> {
                    int row = view.graph().organizations().find(target.text());
                    moved.add(Brought.along(before, after.view(), row, budget));
                });
        return moved;
    }

    private void addMovements(State before, State after, @Nullable LocalDate date) {
        BitSet had = before.controlled();
        BitSet has = after.controlled();
        List<Movement> found = new ArrayList<>();
        for (int node = 0; node < around.length; node++) {
            if (had.get(node) != has.get(node)) {
                Movement.Kind kind = has.get(node) ? Movement.Kind.ARRIVAL : Movement.Kind.DEPARTURE;
                found.add(new Movement(date, after.control().key(node), kind, because(before, after, node)));
            }
        }
        found.sort(Comparator.comparing(Movement::organization));
        movements.addAll(found);
    }

    /** What began or ended on the ways from the organization to the node. */
    private List<ControlRelation> because(State before, State after, int node) {
        BitSet ways = after.between(node);
        ways.or(before.between(node));
        List<ControlRelation> because = new ArrayList<>(before.without(after, ways));
        because.addAll(after.without(before, ways));
        return because;
    }

    private List<String> lines(State start) {
        List<String> lines = new ArrayList<>();
        lines.add("before the first dated fact: under " + names(start.parents()));
        for (Step step : steps) {
            String when = step.date() == null ? "without a date: " : step.date() + ": ";
            step.ended()
                    .forEach(relation -> lines.add(
                            when + relation.controller() + " controls " + relation.controlled() + " no longer"));
            step.began().forEach(relation -> lines.add(when + relation.step()));
            lines.add(when + "under " + names(step.parentsBefore()) + " before, under " + names(step.parentsAfter())
                    + " after");
        }
        for (Movement movement : movements) {
            boolean arrives = movement.kind() == Movement.Kind.ARRIVAL;
            lines.add((movement.date() == null ? "without a date: " : movement.date() + ": ")
                    + movement.organization()
                    + (arrives ? " arrives" : " departs"));
        }
        return lines;
    }

    private static String names(List<UltimateParent> parents) {
        return String.join(
                ", ", parents.stream().map(parent -> parent.name().text()).toList());
    }

    /** Control around the organization on one day; all states number organizations alike. */
    private record State(GraphView view, Control control, UltimateParents tops, int node) {
        List<UltimateParent> parents() {
            return tops.parents(node);
        }

        List<Key> persons() {
            return tops.persons(node);
        }

        List<Key> controllers() {
            return control.controllersOf(node).stream()
                    .map(ControlRelation::controller)
                    .toList();
        }

        BitSet controlled() {
            return control.controlled(node);
        }

        /** The organization and all that control it. */
        BitSet above() {
            return UltimateParents.above(control.arcs(), node);
        }

        /** What lies on the ways from the organization to the node, the node among it but not the organization. */
        BitSet between(int other) {
            BitSet between = UltimateParents.above(control.arcs(), other);
            between.and(controlled());
            between.set(other);
            return between;
        }

        /** Direct control of some nodes that another day does not know. */
        List<ControlRelation> without(State other, BitSet nodes) {
            List<ControlRelation> only = new ArrayList<>();
            for (int at = nodes.nextSetBit(0); at >= 0; at = nodes.nextSetBit(at + 1)) {
                BitSet known = sources(other.control.arcs(), at);
                SortedMap<Key, ControlRelation> own = new TreeMap<>();
                control.controllersOf(at).forEach(relation -> own.put(relation.controller(), relation));
                own.forEach((controller, relation) -> {
                    if (!known.get(control.node(controller))) {
                        only.add(relation);
                    }
                });
            }
            return only;
        }

        private static BitSet sources(Arcs arcs, int node) {
            BitSet sources = new BitSet();
            for (int i = arcs.inStart(node); i < arcs.inEnd(node); i++) {
                sources.set(arcs.source(i));
            }
            return sources;
        }
    }
}
