package dev.interlock.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A takeover of a target by an acquirer. LICENCE_AND_HIRE and ACQUIHIRE give no control.
 *
 * @param conflictsWith the acquisition that tells of the same deal as another source has it; only one of them counts
 */
public record Acquisition(
        Key key,
        Key acquirer,
        Key target,
        AcquisitionKind kind,
        @Nullable Usd price,
        @Nullable LocalDate announcedOn,
        @Nullable LocalDate closedOn,
        Status status,
        List<Key> sources,
        @Nullable String note,
        @Nullable Key conflictsWith)
        implements Fact {
    public Acquisition {
        sources = List.copyOf(sources);
        Checks.noConflictWithItself(key, conflictsWith);
        if (acquirer.equals(target)) {
            throw new InvalidValue("'" + acquirer + "' cannot take over itself");
        }
        Checks.inOrder("announced_on", announcedOn, "closed_on", closedOn);
    }

    /** Told in one way alone. */
    public Acquisition(
            Key key,
            Key acquirer,
            Key target,
            AcquisitionKind kind,
            @Nullable Usd price,
            @Nullable LocalDate announcedOn,
            @Nullable LocalDate closedOn,
            Status status,
            List<Key> sources,
            @Nullable String note) {
        this(key, acquirer, target, kind, price, announcedOn, closedOn, status, sources, note, null);
    }
}
