package dev.interlock.api.traversal;

import dev.interlock.analysis.consolidation.Group;
import dev.interlock.api.catalogue.MadeOfRows;
import dev.interlock.api.catalogue.MayBeCut;
import dev.interlock.api.catalogue.Row;
import java.util.List;
import java.util.stream.Stream;

/** Organizations under one roof, as the schema shows them. */
public record ShownGroup(Group value, Shown shown) implements MadeOfRows, MayBeCut {
    public Row ultimateParent() {
        return shown.organization(value.name());
    }

    public List<Row> members() {
        return shown.organizations(value.members());
    }

    /** Its members, the persons in control, and the facts by which it holds together. */
    @Override
    public Stream<Row> rows() {
        return Stream.of(
                        Stream.of(ultimateParent()),
                        members().stream(),
                        persons().stream(),
                        relations().stream().flatMap(Controls.Relation::rows))
                .flatMap(rows -> rows);
    }

    public boolean circular() {
        return value.circular();
    }

    public boolean shared() {
        return value.shared();
    }

    public List<Row> persons() {
        return shown.organizations(value.persons());
    }

    public List<Controls.Relation> relations() {
        return Controls.relations(shown, value.relations());
    }

    @Override
    public boolean complete() {
        return value.cut() == null;
    }

    public Shown.ShownExplanation explain() {
        return shown.explained(
                value.explanation(),
                value.relations().stream()
                        .flatMap(relation -> relation.facts().stream())
                        .toList());
    }
}
