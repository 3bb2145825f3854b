package dev.interlock.api.catalogue;

import static dev.interlock.api.catalogue.Read.constant;
import static dev.interlock.api.catalogue.Read.date;
import static dev.interlock.api.catalogue.Read.dollars;
import static dev.interlock.api.catalogue.Read.indexed;
import static dev.interlock.api.catalogue.Read.reference;
import static dev.interlock.api.catalogue.Read.sources;
import static dev.interlock.api.catalogue.Read.text;

import dev.interlock.graph.Graph.Indexes;
import dev.interlock.graph.Overlay;
import dev.interlock.model.Product;
import dev.interlock.model.Status;
import dev.interlock.model.SupplyAgreement;

/** What can be asked of supply agreements. */
final class SupplyFields {
    private SupplyFields() {}

    static void describe(Catalogue catalogue) {
        EntityType type = catalogue.supply();
        type.with(
                text("key", g -> g.supply().key()),
                constant("product", Product.class, g -> g.supply().product()),
                dollars(
                        "valueUsd",
                        g -> g.supply().valueUsd(),
                        (view, row) -> !view.money().isSupplyElsewhere(row)),
                dollars("countedValueUsd", (view, row) -> view.money().countedSupply(row)),
                text("capacity", g -> g.supply().capacity()),
                date("announcedOn", g -> g.supply().announcedOn()),
                date("startsOn", g -> g.supply().startsOn()),
                date("endsOn", g -> g.supply().endsOn()),
                constant("status", Status.class, g -> g.supply().status()),
                text("note", g -> g.supply().note()),
                Read.inView(type),
                Read.assumed(Overlay::supply));
        type.with(
                Read.conflictsWith(
                        catalogue::supply, g -> g.supply(), g -> g.supply().conflictsWith()),
                reference("supplier", catalogue::organization, g -> g.supply().supplier()),
                reference("customer", catalogue::organization, g -> g.supply().customer()),
                reference("partOf", catalogue::supply, g -> g.indexes().outerSupply()));
        type.with(
                indexed("parts", catalogue::supply, Indexes::innerSupply),
                sources(catalogue::source, g -> g.supply().sources()),
                Read.otherTellings(catalogue::supply, SupplyAgreement.class));
        type.with(Groupings.of(
                "SUPPLIER",
                catalogue,
                (view, row) -> view.graph().supply().supplier().get(row)));
        type.with(Groupings.of(
                "CUSTOMER",
                catalogue,
                (view, row) -> view.graph().supply().customer().get(row)));
        type.with(Groupings.dates(g -> g.supply().announcedOn()));
        type.with(
                Groupings.constant(
                        "PRODUCT",
                        (view, row) -> view.graph().supply().product().get(row)),
                Groupings.constant(
                        "STATUS", (view, row) -> view.graph().supply().status().get(row)));
    }
}
