package dev.interlock.analysis.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.analysis.consolidation.OwnershipHistoryResult.Movement;
import dev.interlock.analysis.consolidation.OwnershipHistoryResult.Step;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OwnershipHistoryTest {

    @Test
    void resaleIsAStepOfTheTargetAndADepartureOfTheSeller() {
        Ownership facts = new Ownership()
                .acquisition("first", "x", 5)
                .acquisition("second", "x", 9)
                .acquisition("x", "y", 2);

        List<Step> steps = history(facts, "x").steps();
        assertThat(steps).extracting(Step::date).containsExactly(Ownership.day(5), Ownership.day(9));
        assertThat(steps.get(1).from()).containsExactly(Key.of("first"));
        assertThat(steps.get(1).to()).containsExactly(Key.of("second"));
        assertThat(steps.get(1).moved().get(0).organizations()).containsExactly(Key.of("x"), Key.of("y"));
        assertThat(history(facts, "first").arrivals())
                .extracting(movement -> movement.kind() + " " + movement.organization() + " " + movement.date())
                .containsExactly(
                        "ARRIVAL x 2025-01-06",
                        "ARRIVAL y 2025-01-06",
                        "DEPARTURE x 2025-01-10",
                        "DEPARTURE y 2025-01-10");
        assertThat(history(facts, "first").arrivals().get(2).because())
                .extracting(ControlRelation::controller)
                .containsExactly(Key.of("first"), Key.of("second"));
    }

    @Test
    void replayedStepsGiveTheUltimateParentsOfEveryDayOnRandomFacts() {
        for (long seed = 0; seed < 1_500; seed++) {
            Ownership facts = Ownership.random(seed);
            for (int day = -1; day <= 11; day += 3) {
                Map<Key, Set<Set<Key>>> parents = new PlainControl(facts, day).ultimateParents();
                Map<Key, Set<Key>> control = new PlainControl(facts, day).control();
                for (Key slug : facts.kinds.keySet()) {
                    OwnershipHistoryResult history = history(facts, slug.text());
                    assertThat(parentsOn(history, day))
                            .as("%s on day %s, seed %s", slug, day, seed)
                            .isEqualTo(parents.get(slug));
                    assertThat(membersOn(history, day, facts, slug))
                            .as("under %s on day %s, seed %s", slug, day, seed)
                            .isEqualTo(control.get(slug));
                }
            }
        }
    }

    private static Set<Set<Key>> parentsOn(OwnershipHistoryResult history, int day) {
        List<UltimateParent> parents = history.start();
        for (Step step : history.steps()) {
            if (step.date() != null && !step.date().isAfter(Ownership.day(day))) {
                parents = step.parentsAfter();
            }
        }
        Set<Set<Key>> sets = new HashSet<>();
        parents.forEach(parent -> sets.add(new TreeSet<>(parent.members())));
        return sets;
    }

    /** Those under it before everything, by parents, and who came and went since. */
    private static Set<Key> membersOn(OwnershipHistoryResult history, int day, Ownership facts, Key slug) {
        Set<Key> members = new TreeSet<>(new PlainControl(facts, -100).control().get(slug));
        for (Movement movement : history.arrivals()) {
            if (movement.date() != null && !movement.date().isAfter(Ownership.day(day))) {
                if (movement.kind() == Movement.Kind.ARRIVAL) {
                    members.add(movement.organization());
                } else {
                    members.remove(movement.organization());
                }
            }
        }
        return members;
    }

    private static OwnershipHistoryResult history(Ownership facts, String organization) {
        return OwnershipHistory.find(facts.view(null), Key.of(organization), Budget.unlimited());
    }
}
