package dev.interlock.graph;

import dev.interlock.graph.column.Enums;
import dev.interlock.graph.column.IntLists;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.graph.column.Merge;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.Financials;
import dev.interlock.model.FinancialsBasis;

/** Revenue, book equity and market capitalisation. One company's rows are neighbours, oldest first. */
public record FinancialsTable(
        Texts key,
        Ints organization,
        Ints periodEnd,
        Longs revenueUsd,
        Longs equityUsd,
        Longs marketCapUsd,
        Enums<FinancialsBasis> basis,
        IntLists sources,
        Texts note)
        implements MergedTable<FinancialsTable> {
    @Override
    public FinancialsTable merged(FinancialsTable added, Merge rows, Moves moves) {
        return new FinancialsTable(
                rows.texts(key, added.key),
                rows.ints(moves.organizations(organization, rows), added.organization),
                rows.ints(periodEnd, added.periodEnd),
                rows.longs(revenueUsd, added.revenueUsd),
                rows.longs(equityUsd, added.equityUsd),
                rows.longs(marketCapUsd, added.marketCapUsd),
                rows.enums(basis, added.basis),
                rows.intLists(moves.sources(sources, rows), added.sources),
                rows.texts(note, added.note));
    }

    /** Takes rows in key order. */
    static final class Builder implements TableBuilder<Financials, FinancialsTable> {
        private final Texts.Builder key = new Texts.Builder();
        private final Ints.Builder organization = new Ints.Builder();
        private final Ints.Builder periodEnd = new Ints.Builder();
        private final Longs.Builder revenueUsd = new Longs.Builder();
        private final Longs.Builder equityUsd = new Longs.Builder();
        private final Longs.Builder marketCapUsd = new Longs.Builder();
        private final Enums.Builder<FinancialsBasis> basis = new Enums.Builder<>(FinancialsBasis.class);
        private final IntLists.Builder sources = new IntLists.Builder();
        private final Texts.Builder note = new Texts.Builder();

        @Override
        public void add(Financials fact, References references) {
            key.add(fact.key().text());
            organization.add(references.organization(fact.key(), fact.organization()));
            periodEnd.add(References.day(fact.periodEnd()));
            revenueUsd.add(References.dollars(fact.revenue()));
            equityUsd.add(fact.equityUsd());
            marketCapUsd.add(References.dollars(fact.marketCap()));
            basis.add(fact.basis());
            references.addAll(sources, fact.key(), fact.sources());
            note.add(fact.note());
        }

        @Override
        public FinancialsTable freeze() {
            return new FinancialsTable(
                    key.freeze(),
                    organization.freeze(),
                    periodEnd.freeze(),
                    revenueUsd.freeze(),
                    equityUsd.freeze(),
                    marketCapUsd.freeze(),
                    basis.freeze(),
                    sources.freeze(),
                    note.freeze());
        }
    }
}
