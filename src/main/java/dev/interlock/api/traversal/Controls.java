package dev.interlock.api.traversal;

import dev.interlock.analysis.consolidation.ControlReason;
import dev.interlock.analysis.consolidation.ControlRelation;
import dev.interlock.analysis.consolidation.UltimateParent;
import dev.interlock.api.catalogue.MadeOfRows;
import dev.interlock.api.catalogue.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Control and ultimate parents as the schema shows them. */
final class Controls {
    private Controls() {}

    static List<Relation> relations(Shown shown, List<ControlRelation> relations) {
        return relations.stream().map(relation -> relation(shown, relation)).toList();
    }

    static List<Parent> parents(Shown shown, List<UltimateParent> parents) {
        return parents.stream()
                .map(parent -> new Parent(
                        shown.organization(parent.name()), shown.organizations(parent.members()), parent.circular()))
                .toList();
    }

    private static Relation relation(Shown shown, ControlRelation relation) {
        Reason reason = Reason.PARENT;
        Double votes = null;
        if (relation.reason() instanceof ControlReason.Takeover) {
            reason = Reason.TAKEOVER;
        } else if (relation.reason() instanceof ControlReason.Majority majority) {
            reason = Reason.MAJORITY;
            votes = majority.votes();
        }
        return new Relation(
                shown.organization(relation.controller()),
                shown.organization(relation.controlled()),
                reason,
                relation.date(),
                votes,
                shown.facts(relation.facts()),
                relation.step());
    }

    /** Why one organization controls another. */
    enum Reason {
        TAKEOVER,
        MAJORITY,
        PARENT
    }

    /** One organization controls another directly. */
    public record Relation(
            Row controller,
            Row controlled,
            Reason reason,
            @Nullable LocalDate date,
            @Nullable Double votesPercent,
            List<Row> facts,
            String reading)
            implements MadeOfRows {
        @Override
        public Stream<Row> rows() {
            return Stream.concat(Stream.of(controller, controlled), facts.stream());
        }
    }

    /** One that nobody outside it controls. */
    public record Parent(Row organization, List<Row> members, boolean circular) {}
}
