package dev.interlock.api.traversal;

import dev.interlock.api.catalogue.MadeOfRows;
import dev.interlock.api.catalogue.Row;
import dev.interlock.graph.AmountBasis;
import dev.interlock.graph.TieKind;
import dev.interlock.model.Status;
import dev.interlock.traversal.HopFact.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All facts from one organization to another, as the schema shows them. */
public record Hop(
        Row from,
        Row to,
        List<TieKind> kinds,
        @Nullable Long moneyUsd,
        boolean estimated,
        boolean lowerBound,
        @Nullable Long contingentUsd,
        List<Fact> facts)
        implements MadeOfRows {
    /** Its ends and its facts. */
    @Override
    public Stream<Row> rows() {
        return Stream.concat(Stream.of(from, to), facts.stream().map(Fact::fact).flatMap(Stream::ofNullable));
    }

    /** One fact of the hop. */
    public record Fact(
            TieKind kind,
            @Nullable Row fact,
            @Nullable LocalDate date,
            @Nullable Status status,
            @Nullable Long amountUsd,
            @Nullable AmountBasis basis,
            @Nullable Long contingentUsd,
            Role role) {}
}
