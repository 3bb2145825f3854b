package dev.interlock.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money, credit support or equity rights that a provider gives a recipient.
 *
 * @param amount of the whole facility; a lead lender carries all of it
 * @param partOf the agreement that already contains this one's amount
 * @param conflictsWith the agreement that tells of the same deal as another source has it; only one of them counts
 */
public record CreditAgreement(
        Key key,
        Key provider,
        Key recipient,
        Instrument instrument,
        @Nullable Usd amount,
        @Nullable LocalDate announcedOn,
        @Nullable LocalDate endsOn,
        Status status,
        @Nullable Key partOf,
        List<Key> sources,
        @Nullable String note,
        @Nullable Key conflictsWith)
        implements Fact {
    public CreditAgreement {
        sources = List.copyOf(sources);
        Checks.noConflictWithItself(key, conflictsWith);
        Checks.notPartOfItself(key, partOf);
        Checks.inOrder("announced_on", announcedOn, "ends_on", endsOn);
    }

    /** Told in one way alone. */
    public CreditAgreement(
            Key key,
            Key provider,
            Key recipient,
            Instrument instrument,
            @Nullable Usd amount,
            @Nullable LocalDate announcedOn,
            @Nullable LocalDate endsOn,
            Status status,
            @Nullable Key partOf,
            List<Key> sources,
            @Nullable String note) {
        this(key, provider, recipient, instrument, amount, announcedOn, endsOn, status, partOf, sources, note, null);
    }
}
