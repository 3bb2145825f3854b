package dev.interlock.analysis.consolidation;

import dev.interlock.model.Key;
import dev.interlock.model.Usd;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.FactReference;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an organization came under the roof it is under.
 *
 * @param start its ultimate parents before the first dated step
 * @param steps by date; undated facts last
 * @param arrivals what came under the organization itself, or left it, by date, then slug
 */
public record OwnershipHistoryResult(
        Key organization,
        List<UltimateParent> start,
        List<Step> steps,
        List<Movement> arrivals,
        Explanation explanation,
        @Nullable Cut cut) {
    public OwnershipHistoryResult {
        start = List.copyOf(start);
        steps = List.copyOf(steps);
        arrivals = List.copyOf(arrivals);
    }

    /** The facts behind all steps. */
    public List<FactReference> facts() {
        Set<FactReference> facts = new LinkedHashSet<>();
        steps.forEach(step -> step.began().forEach(relation -> facts.addAll(relation.facts())));
        arrivals.forEach(movement -> movement.because().forEach(relation -> facts.addAll(relation.facts())));
        return List.copyOf(facts);
    }

    /**
     * One change of control at or above the organization.
     *
     * @param date {@code null} where the facts have none
     * @param from direct controllers before, by slug
     * @param to direct controllers from that day on, by slug; the same where the change is higher up
     * @param parentsBefore ultimate parents before
     * @param parentsAfter ultimate parents from that day on
     * @param personsBefore persons in control before
     * @param personsAfter persons in control from that day on
     * @param began direct relations at or above the organization that the day before did not know
     * @param ended those that the day before knew
     * @param moved what came along, for each organization that changed hands, by slug
     */
    public record Step(
            @Nullable LocalDate date,
            List<Key> from,
            List<Key> to,
            List<UltimateParent> parentsBefore,
            List<UltimateParent> parentsAfter,
            List<Key> personsBefore,
            List<Key> personsAfter,
            List<ControlRelation> began,
            List<ControlRelation> ended,
            List<MovedAlong> moved) {
        public Step {
            from = List.copyOf(from);
            to = List.copyOf(to);
            parentsBefore = List.copyOf(parentsBefore);
            parentsAfter = List.copyOf(parentsAfter);
            personsBefore = List.copyOf(personsBefore);
            personsAfter = List.copyOf(personsAfter);
            began = List.copyOf(began);
            ended = List.copyOf(ended);
            moved = List.copyOf(moved);
        }
    }

    /**
     * What an organization brought with it when it changed hands: its own facts and those of all it controlled, as the
     * day knew them.
     *
     * @param organizations that moved, the target among them
     * @param rounds raised so far
     * @param raised the sum of their known amounts, each dollar once; {@code null} where none is known
     * @param investors who took part in the rounds or held a stake the day before, without those that moved, by slug
     * @param supplies agreements in force as supplier, to others than those that moved
     * @param purchases agreements in force as customer
     * @param borrowed credit in force as recipient
     * @param lent credit in force as provider
     * @param stakes held in others
     */
    public record MovedAlong(
            Key target,
            List<Key> organizations,
            List<Key> rounds,
            @Nullable Usd raised,
            List<Key> investors,
            List<Key> supplies,
            List<Key> purchases,
            List<Key> borrowed,
            List<Key> lent,
            List<Key> stakes) {
        public MovedAlong {
            organizations = List.copyOf(organizations);
            rounds = List.copyOf(rounds);
            investors = List.copyOf(investors);
            supplies = List.copyOf(supplies);
            purchases = List.copyOf(purchases);
            borrowed = List.copyOf(borrowed);
            lent = List.copyOf(lent);
            stakes = List.copyOf(stakes);
        }
    }

    /**
     * An organization came under the one asked for, or left.
     *
     * @param because direct relations that began, or ended, that day on the way to it
     */
    public record Movement(@Nullable LocalDate date, Key organization, Kind kind, List<ControlRelation> because) {
        public Movement {
            because = List.copyOf(because);
        }

        /** Which way it went. */
        public enum Kind {
            ARRIVAL,
            DEPARTURE
        }
    }
}
