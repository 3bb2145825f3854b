package dev.interlock.api.catalogue;

import static dev.interlock.api.catalogue.Read.constant;
import static dev.interlock.api.catalogue.Read.date;
import static dev.interlock.api.catalogue.Read.indexed;
import static dev.interlock.api.catalogue.Read.reference;
import static dev.interlock.api.catalogue.Read.sources;
import static dev.interlock.api.catalogue.Read.text;

import dev.interlock.graph.Graph.Indexes;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Overlay;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Instrument;
import dev.interlock.model.Status;

/** What can be asked of credit agreements. */
final class CreditFields {
    private CreditFields() {}

    static void describe(Catalogue catalogue) {
        EntityType type = catalogue.credit();
        type.with(
                text("key", g -> g.credit().key()),
                constant("instrument", Instrument.class, g -> g.credit().instrument()),
                new Attribute.Whole(
                        "amountUsd",
                        Coding.AMOUNT,
                        (view, row) -> carriesMoney(view, row) ? amount(view, row) : Longs.MISSING,
                        (view, row) -> !carriesMoney(view, row) || !view.money().isCreditElsewhere(row)),
                new Attribute.Whole(
                        "contingentUsd",
                        Coding.AMOUNT,
                        (view, row) -> carriesMoney(view, row) ? Longs.MISSING : amount(view, row),
                        (view, row) -> carriesMoney(view, row) || !view.money().isCreditElsewhere(row)),
                date("announcedOn", g -> g.credit().announcedOn()),
                date("endsOn", g -> g.credit().endsOn()),
                constant("status", Status.class, g -> g.credit().status()),
                text("note", g -> g.credit().note()),
                Read.inView(type),
                Read.assumed(Overlay::credit));
        type.with(
                Read.conflictsWith(
                        catalogue::credit, g -> g.credit(), g -> g.credit().conflictsWith()),
                reference("provider", catalogue::organization, g -> g.credit().provider()),
                reference("recipient", catalogue::organization, g -> g.credit().recipient()),
                reference("partOf", catalogue::credit, g -> g.indexes().outerCredit()));
        type.with(
                indexed("parts", catalogue::credit, Indexes::innerCredit),
                sources(catalogue::source, g -> g.credit().sources()),
                Read.otherTellings(catalogue::credit, CreditAgreement.class));
        type.with(Groupings.of(
                "PROVIDER",
                catalogue,
                (view, row) -> view.graph().credit().provider().get(row)));
        type.with(Groupings.of(
                "RECIPIENT",
                catalogue,
                (view, row) -> view.graph().credit().recipient().get(row)));
        type.with(Groupings.dates(g -> g.credit().announcedOn()));
        type.with(
                Groupings.constant(
                        "INSTRUMENT",
                        (view, row) -> view.graph().credit().instrument().get(row)),
                Groupings.constant(
                        "STATUS", (view, row) -> view.graph().credit().status().get(row)));
    }

    private static boolean carriesMoney(GraphView view, int row) {
        Instrument instrument = view.graph().credit().instrument().get(row);
        return instrument != null && instrument.carriesMoney();
    }

    private static long amount(GraphView view, int row) {
        return view.graph().credit().amountUsd().get(row);
    }
}
