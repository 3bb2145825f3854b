package dev.interlock.api.catalogue;

import static dev.interlock.api.catalogue.Read.constant;
import static dev.interlock.api.catalogue.Read.date;
import static dev.interlock.api.catalogue.Read.dollars;
import static dev.interlock.api.catalogue.Read.reference;
import static dev.interlock.api.catalogue.Read.sources;
import static dev.interlock.api.catalogue.Read.text;

import dev.interlock.graph.Overlay;
import dev.interlock.model.FinancialsBasis;

/** What can be asked of financials. */
final class FinancialsFields {
    private FinancialsFields() {}

    static void describe(Catalogue catalogue) {
        EntityType type = catalogue.financials();
        type.with(
                text("key", g -> g.financials().key()),
                date("periodEnd", g -> g.financials().periodEnd()),
                dollars("revenueUsd", g -> g.financials().revenueUsd()),
                dollars("equityUsd", g -> g.financials().equityUsd()),
                dollars("marketCapUsd", g -> g.financials().marketCapUsd()),
                constant("basis", FinancialsBasis.class, g -> g.financials().basis()),
                text("note", g -> g.financials().note()),
                Read.inView(type),
                Read.assumed(Overlay::financials));
        type.with(reference(
                "organization", catalogue::organization, g -> g.financials().organization()));
        type.with(sources(catalogue::source, g -> g.financials().sources()));
        type.with(Groupings.of(
                "",
                catalogue,
                (view, row) -> view.graph().financials().organization().get(row)));
        type.with(Groupings.dates(g -> g.financials().periodEnd()));
    }
}
