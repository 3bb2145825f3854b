package dev.interlock.api.catalogue;

import static dev.interlock.api.catalogue.Read.constant;
import static dev.interlock.api.catalogue.Read.date;
import static dev.interlock.api.catalogue.Read.flag;
import static dev.interlock.api.catalogue.Read.reference;
import static dev.interlock.api.catalogue.Read.sources;
import static dev.interlock.api.catalogue.Read.text;

import dev.interlock.graph.GraphView;
import dev.interlock.graph.Overlay;
import dev.interlock.model.StakeBasis;
import dev.interlock.model.Status;

/** What can be asked of stakes. */
final class StakeFields {
    private StakeFields() {}

    static void describe(Catalogue catalogue) {
        EntityType type = catalogue.stake();
        type.with(
                text("key", g -> g.stakes().key()),
                new Attribute.Decimal(
                        "percent",
                        (view, row) -> view.graph().stakes().percent().get(row)),
                new Attribute.Decimal(
                        "votesPercent",
                        (view, row) -> view.graph().stakes().votesPercent().get(row)),
                constant("basis", StakeBasis.class, g -> g.stakes().basis()),
                date("asOf", g -> g.stakes().asOf()),
                flag("held", (EntityType.InView) GraphView::holdsStake),
                constant("status", Status.class, g -> g.stakes().status()),
                text("note", g -> g.stakes().note()),
                Read.inView(type),
                Read.assumed(Overlay::stakes));
        type.with(
                reference("holder", catalogue::organization, g -> g.stakes().holder()),
                reference(
                        "organization", catalogue::organization, g -> g.stakes().organization()));
        type.with(sources(catalogue::source, g -> g.stakes().sources()));
        type.with(Groupings.of(
                "",
                catalogue,
                (view, row) -> view.graph().stakes().organization().get(row)));
        type.with(Groupings.of(
                "HOLDER",
                catalogue,
                (view, row) -> view.graph().stakes().holder().get(row)));
        type.with(Groupings.dates(g -> g.stakes().asOf()));
        type.with(Groupings.constant(
                "STATUS", (view, row) -> view.graph().stakes().status().get(row)));
    }
}
