package dev.interlock.api.catalogue;

import static dev.interlock.api.catalogue.Read.constant;
import static dev.interlock.api.catalogue.Read.date;
import static dev.interlock.api.catalogue.Read.dollars;
import static dev.interlock.api.catalogue.Read.flag;
import static dev.interlock.api.catalogue.Read.reference;
import static dev.interlock.api.catalogue.Read.sources;
import static dev.interlock.api.catalogue.Read.text;

import dev.interlock.graph.AmountBasis;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Overlay;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Status;

/** What can be asked of participations. */
final class ParticipationFields {
    private ParticipationFields() {}

    static void describe(Catalogue catalogue) {
        EntityType type = catalogue.participation();
        type.with(
                text("key", g -> g.participations().key()),
                flag("lead", g -> g.participations().lead()),
                dollars("amountUsd", g -> g.participations().amountUsd()),
                dollars("attributedUsd", (view, row) -> view.money().attributed(row)),
                constant("attributedBasis", AmountBasis.class, (view, row) -> basis(view, row)),
                date(
                        "announcedOn",
                        (view, row) ->
                                Read.wide(view.graph().rounds().announcedOn().get(round(view, row)))),
                constant(
                        "status",
                        Status.class,
                        (view, row) -> view.graph().rounds().status().ordinal(round(view, row))),
                Read.inView(type),
                Read.assumed(Overlay::participations));
        type.with(
                reference("round", catalogue::round, g -> g.participations().round()),
                reference(
                        "investor",
                        catalogue::organization,
                        g -> g.participations().investor()),
                new ToOne(
                        "organization",
                        catalogue::organization,
                        (view, row) -> view.profile().companyOfParticipation(row)));
        type.with(sources(catalogue::source, g -> g.participations().sources()));
        type.with(Groupings.of("", catalogue, (view, row) -> view.profile().companyOfParticipation(row)));
        type.with(Groupings.of(
                "INVESTOR",
                catalogue,
                (view, row) -> view.graph().participations().investor().get(row)));
        type.with(Groupings.dates(
                (view, row) -> view.graph().rounds().announcedOn().get(round(view, row))));
        type.with(Groupings.constant(
                "STATUS", (view, row) -> view.graph().rounds().status().get(round(view, row))));
        type.with(Groupings.text(
                "SERIES", (view, row) -> view.graph().rounds().series().get(round(view, row))));
    }

    private static int round(GraphView view, int participation) {
        return view.graph().participations().round().get(participation);
    }

    private static long basis(GraphView view, int participation) {
        AmountBasis basis = view.money().basis(participation);
        return basis == null ? Longs.MISSING : basis.ordinal();
    }
}
