package dev.interlock.api.traversal;

import dev.interlock.analysis.consolidation.OwnershipHistoryResult;
import dev.interlock.analysis.consolidation.OwnershipHistoryResult.MovedAlong;
import dev.interlock.api.catalogue.Row;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One change of control, as the schema shows it. */
public record ControlStep(OwnershipHistoryResult.Step value, Shown shown) {
    public @Nullable LocalDate date() {
        return value.date();
    }

    public List<Row> from() {
        return shown.organizations(value.from());
    }

    public List<Row> to() {
        return shown.organizations(value.to());
    }

    public List<Controls.Parent> parentsBefore() {
        return Controls.parents(shown, value.parentsBefore());
    }

    public List<Controls.Parent> parentsAfter() {
        return Controls.parents(shown, value.parentsAfter());
    }

    public List<Row> personsAfter() {
        return shown.organizations(value.personsAfter());
    }

    public List<Controls.Relation> began() {
        return Controls.relations(shown, value.began());
    }

    public List<Controls.Relation> ended() {
        return Controls.relations(shown, value.ended());
    }

    public List<Moved> moved() {
        return value.moved().stream().map(moved -> moved(moved, shown)).toList();
    }

    static Movement movement(OwnershipHistoryResult.Movement movement, Shown shown) {
        return new Movement(
                movement.date(),
                shown.organization(movement.organization()),
                movement.kind(),
                Controls.relations(shown, movement.because()));
    }

    private static Moved moved(MovedAlong moved, Shown shown) {
        return new Moved(
                shown.organization(moved.target()),
                shown.organizations(moved.organizations()),
                shown.rows(shown.catalogue().round(), moved.rounds()),
                Shown.dollars(moved.raised()),
                shown.organizations(moved.investors()),
                shown.rows(shown.catalogue().supply(), moved.supplies()),
                shown.rows(shown.catalogue().supply(), moved.purchases()),
                shown.rows(shown.catalogue().credit(), moved.borrowed()),
                shown.rows(shown.catalogue().credit(), moved.lent()),
                shown.rows(shown.catalogue().stake(), moved.stakes()));
    }

    /** What came along. */
    public record Moved(
            Row target,
            List<Row> organizations,
            List<Row> rounds,
            @Nullable Long raisedUsd,
            List<Row> investors,
            List<Row> supplyProvided,
            List<Row> supplyReceived,
            List<Row> creditReceived,
            List<Row> creditProvided,
            List<Row> stakesHeld) {}

    /** Something came under the organization, or left it. */
    public record Movement(
            @Nullable LocalDate date,
            Row organization,
            OwnershipHistoryResult.Movement.Kind kind,
            List<Controls.Relation> because) {}
}
