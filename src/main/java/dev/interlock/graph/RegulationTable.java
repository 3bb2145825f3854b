package dev.interlock.graph;

import dev.interlock.graph.column.Enums;
import dev.interlock.graph.column.IntLists;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Merge;
import dev.interlock.graph.column.TextLists;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.Reach;
import dev.interlock.model.Regulation;
import dev.interlock.model.RegulationKind;

/** Laws and controls, and whom they touch. */
public record RegulationTable(
        Texts key,
        Texts name,
        Texts jurisdiction,
        Enums<RegulationKind> kind,
        Ints inForceOn,
        TextLists layers,
        TextLists sectors,
        TextLists exemptSectors,
        TextLists countries,
        Enums<Reach> reach,
        IntLists organizations,
        Texts threshold,
        Texts summary,
        IntLists sources)
        implements MergedTable<RegulationTable> {
    @Override
    public RegulationTable merged(RegulationTable added, Merge rows, Moves moves) {
        return new RegulationTable(
                rows.texts(key, added.key),
                rows.texts(name, added.name),
                rows.texts(jurisdiction, added.jurisdiction),
                rows.enums(kind, added.kind),
                rows.ints(inForceOn, added.inForceOn),
                rows.textLists(layers, added.layers),
                rows.textLists(sectors, added.sectors),
                rows.textLists(exemptSectors, added.exemptSectors),
                rows.textLists(countries, added.countries),
                rows.enums(reach, added.reach),
                rows.intLists(moves.organizations(organizations, rows), added.organizations),
                rows.texts(threshold, added.threshold),
                rows.texts(summary, added.summary),
                rows.intLists(moves.sources(sources, rows), added.sources));
    }

    /** Takes rows in key order. */
    static final class Builder implements TableBuilder<Regulation, RegulationTable> {
        private final Texts.Builder key = new Texts.Builder();
        private final Texts.Builder name = new Texts.Builder();
        private final Texts.Builder jurisdiction = new Texts.Builder();
        private final Enums.Builder<RegulationKind> kind = new Enums.Builder<>(RegulationKind.class);
        private final Ints.Builder inForceOn = new Ints.Builder();
        private final TextLists.Builder layers = new TextLists.Builder();
        private final TextLists.Builder sectors = new TextLists.Builder();
        private final TextLists.Builder exemptSectors = new TextLists.Builder();
        private final TextLists.Builder countries = new TextLists.Builder();
        private final Enums.Builder<Reach> reach = new Enums.Builder<>(Reach.class);
        private final IntLists.Builder organizations = new IntLists.Builder();
        private final Texts.Builder threshold = new Texts.Builder();
        private final Texts.Builder summary = new Texts.Builder();
        private final IntLists.Builder sources = new IntLists.Builder();

        @Override
        public void add(Regulation fact, References references) {
            key.add(fact.key().text());
            name.add(fact.name());
            jurisdiction.add(fact.jurisdiction());
            kind.add(fact.kind());
            inForceOn.add(References.day(fact.inForceOn()));
            layers.add(References.names(fact.layers()));
            sectors.add(fact.sectors());
            exemptSectors.add(fact.exemptSectors());
            countries.add(fact.countries());
            reach.add(fact.reach());
            fact.organizations().forEach(named -> organizations.add(references.organization(fact.key(), named)));
            organizations.endRow();
            threshold.add(fact.threshold());
            summary.add(fact.summary());
            references.addAll(sources, fact.key(), fact.sources());
        }

        @Override
        public RegulationTable freeze() {
            return new RegulationTable(
                    key.freeze(),
                    name.freeze(),
                    jurisdiction.freeze(),
                    kind.freeze(),
                    inForceOn.freeze(),
                    layers.freeze(),
                    sectors.freeze(),
                    exemptSectors.freeze(),
                    countries.freeze(),
                    reach.freeze(),
                    organizations.freeze(),
                    threshold.freeze(),
                    summary.freeze(),
                    sources.freeze());
        }
    }
}
