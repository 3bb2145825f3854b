package dev.interlock.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A share of an organization held at a date. Of several stakes of one holder only the latest counts; 0 percent ends it.
 *
 * @param percent of the capital
 * @param votes percent of the votes, where it differs from the capital
 */
public record Stake(
        Key holder,
        Key organization,
        Percent percent,
        @Nullable Percent votes,
        StakeBasis basis,
        LocalDate asOf,
        Status status,
        List<Key> sources,
        @Nullable String note)
        implements Fact {
    public Stake {
        sources = List.copyOf(sources);
    }

    @Override
    public Key key() {
        return Key.joined(holder, organization, asOf);
    }
}
