package dev.interlock.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supplier and a customer who pays it.
 *
 * @param value what the customer pays over the whole term; may be a ceiling or an estimate, then the note says so
 * @param partOf the agreement that already contains this one's value
 * @param conflictsWith the agreement that tells of the same deal as another source has it; only one of them counts
 */
public record SupplyAgreement(
        Key key,
        Key supplier,
        Key customer,
        Product product,
        @Nullable Usd value,
        @Nullable String capacity,
        @Nullable LocalDate announcedOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Status status,
        @Nullable Key partOf,
        List<Key> sources,
        @Nullable String note,
        @Nullable Key conflictsWith)
        implements Fact {
    public SupplyAgreement {
        sources = List.copyOf(sources);
        Checks.noConflictWithItself(key, conflictsWith);
        Checks.notPartOfItself(key, partOf);
        Checks.inOrder("starts_on", startsOn, "ends_on", endsOn);
    }

    /** Told in one way alone. */
    public SupplyAgreement(
            Key key,
            Key supplier,
            Key customer,
            Product product,
            @Nullable Usd value,
            @Nullable String capacity,
            @Nullable LocalDate announcedOn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            Status status,
            @Nullable Key partOf,
            List<Key> sources,
            @Nullable String note) {
        this(
                key,
                supplier,
                customer,
                product,
                value,
                capacity,
                announcedOn,
                startsOn,
                endsOn,
                status,
                partOf,
                sources,
                note,
                null);
    }
}
