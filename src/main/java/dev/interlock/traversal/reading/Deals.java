package dev.interlock.traversal.reading;

import dev.interlock.model.Percent;
import dev.interlock.model.Status;
import dev.interlock.model.Usd;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one kind and status behind a step, told as one.
 *
 * @param count how many facts, 1 or more
 * @param amount of all together, each dollar once; {@code null} where nothing is known
 * @param estimated whether part of the amount is an estimate
 * @param percent held, for stakes in the organization itself; {@code null} where one is in a member of its group
 * @param first the earliest date of the facts, {@code null} where none is dated
 * @param last the latest
 */
public record Deals(
        Relation relation,
        Status status,
        int count,
        @Nullable Usd amount,
        boolean estimated,
        @Nullable Percent percent,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {
    /** One fact without an estimate. */
    public static Deals one(Relation relation, Status status, @Nullable Usd amount, @Nullable LocalDate date) {
        return new Deals(relation, status, 1, amount, false, null, date, date);
    }

    /** A stake held. */
    public static Deals stake(Percent percent, LocalDate date) {
        return new Deals(Relation.STAKE, Status.CLOSED, 1, null, false, percent, date, date);
    }
}
