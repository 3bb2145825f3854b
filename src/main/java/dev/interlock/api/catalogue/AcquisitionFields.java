package dev.interlock.api.catalogue;

import static dev.interlock.api.catalogue.Read.constant;
import static dev.interlock.api.catalogue.Read.date;
import static dev.interlock.api.catalogue.Read.dollars;
import static dev.interlock.api.catalogue.Read.reference;
import static dev.interlock.api.catalogue.Read.sources;
import static dev.interlock.api.catalogue.Read.text;

import dev.interlock.graph.Overlay;
import dev.interlock.model.Acquisition;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.Status;

/** What can be asked of acquisitions. */
final class AcquisitionFields {
    private AcquisitionFields() {}

    static void describe(Catalogue catalogue) {
        EntityType type = catalogue.acquisition();
        type.with(
                text("key", g -> g.acquisitions().key()),
                constant("kind", AcquisitionKind.class, g -> g.acquisitions().kind()),
                dollars("priceUsd", g -> g.acquisitions().priceUsd()),
                date("announcedOn", g -> g.acquisitions().announcedOn()),
                date("closedOn", g -> g.acquisitions().closedOn()),
                constant("status", Status.class, g -> g.acquisitions().status()),
                text("note", g -> g.acquisitions().note()),
                Read.inView(type),
                Read.assumed(Overlay::acquisitions));
        type.with(
                Read.conflictsWith(
                        catalogue::acquisition,
                        g -> g.acquisitions(),
                        g -> g.acquisitions().conflictsWith()),
                reference(
                        "acquirer",
                        catalogue::organization,
                        g -> g.acquisitions().acquirer()),
                reference(
                        "target", catalogue::organization, g -> g.acquisitions().target()));
        type.with(
                sources(catalogue::source, g -> g.acquisitions().sources()),
                Read.otherTellings(catalogue::acquisition, Acquisition.class));
        type.with(Groupings.of(
                "ACQUIRER",
                catalogue,
                (view, row) -> view.graph().acquisitions().acquirer().get(row)));
        type.with(Groupings.of(
                "TARGET",
                catalogue,
                (view, row) -> view.graph().acquisitions().target().get(row)));
        type.with(Groupings.dates(g -> g.acquisitions().announcedOn()));
        type.with(
                Groupings.constant(
                        "KIND",
                        (view, row) -> view.graph().acquisitions().kind().get(row)),
                Groupings.constant(
                        "STATUS",
                        (view, row) -> view.graph().acquisitions().status().get(row)));
    }
}
