package dev.interlock.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money raised by one organization at one time.
 *
 * @param amount what the round raised in all
 * @param partOf the round this one is a tranche of, or whose money it overlaps; sums count such money once
 * @param collections named lists this round belongs to
 * @param conflictsWith the round that tells of the same deal as another source has it; only one of them counts
 */
public record FundingRound(
        Key key,
        Key organization,
        @Nullable String series,
        @Nullable Usd amount,
        @Nullable Usd postMoneyValuation,
        @Nullable LocalDate announcedOn,
        Status status,
        @Nullable Key partOf,
        List<String> collections,
        List<Key> sources,
        @Nullable String note,
        @Nullable Key conflictsWith)
        implements Fact {
    public FundingRound {
        collections = List.copyOf(collections);
        sources = List.copyOf(sources);
        Checks.noConflictWithItself(key, conflictsWith);
        Checks.notPartOfItself(key, partOf);
    }

    /** Told in one way alone. */
    public FundingRound(
            Key key,
            Key organization,
            @Nullable String series,
            @Nullable Usd amount,
            @Nullable Usd postMoneyValuation,
            @Nullable LocalDate announcedOn,
            Status status,
            @Nullable Key partOf,
            List<String> collections,
            List<Key> sources,
            @Nullable String note) {
        this(
                key,
                organization,
                series,
                amount,
                postMoneyValuation,
                announcedOn,
                status,
                partOf,
                collections,
                sources,
                note,
                null);
    }
}
