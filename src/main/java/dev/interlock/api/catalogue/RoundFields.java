package dev.interlock.api.catalogue;

import static dev.interlock.api.catalogue.Read.constant;
import static dev.interlock.api.catalogue.Read.date;
import static dev.interlock.api.catalogue.Read.dollars;
import static dev.interlock.api.catalogue.Read.indexed;
import static dev.interlock.api.catalogue.Read.reference;
import static dev.interlock.api.catalogue.Read.sources;
import static dev.interlock.api.catalogue.Read.text;
import static dev.interlock.api.catalogue.Read.texts;

import dev.interlock.graph.Graph.Indexes;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Overlay;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Status;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** What can be asked of funding rounds. */
final class RoundFields {
    private RoundFields() {}

    static void describe(Catalogue catalogue) {
        EntityType type = catalogue.round();
        type.with(
                text("key", g -> g.rounds().key()),
                text("series", g -> g.rounds().series()),
                dollars(
                        "amountUsd",
                        g -> g.rounds().amountUsd(),
                        (view, row) -> !view.money().isRoundElsewhere(row)),
                dollars("countedAmountUsd", (view, row) -> view.money().countedRound(row)),
                dollars("postMoneyValuationUsd", g -> g.rounds().postMoneyValuationUsd()),
                date("announcedOn", g -> g.rounds().announcedOn()),
                constant("status", Status.class, g -> g.rounds().status()),
                texts("collections", g -> g.rounds().collections()),
                text("note", g -> g.rounds().note()),
                Read.inView(type),
                Read.assumed(Overlay::rounds));
        type.with(
                Read.conflictsWith(
                        catalogue::round, g -> g.rounds(), g -> g.rounds().conflictsWith()),
                reference(
                        "organization", catalogue::organization, g -> g.rounds().organization()),
                reference("partOf", catalogue::round, g -> g.indexes().outerRound()));
        type.with(
                indexed("parts", catalogue::round, Indexes::innerRounds),
                indexed("participations", catalogue::participation, Indexes::participationsByRound),
                ToMany.connected(
                        "investors",
                        catalogue::organization,
                        RoundFields::investors,
                        (view, round, investor) -> participations(catalogue, view, round, investor)),
                ToMany.plain("leads", catalogue::organization, RoundFields::leads),
                sources(catalogue::source, g -> g.rounds().sources()),
                Read.otherTellings(catalogue::round, FundingRound.class));
        type.with(Groupings.of(
                "",
                catalogue,
                (view, row) -> view.graph().rounds().organization().get(row)));
        type.with(Groupings.dates(g -> g.rounds().announcedOn()));
        type.with(
                Groupings.text(
                        "SERIES", (view, row) -> view.graph().rounds().series().get(row)),
                Groupings.constant(
                        "STATUS", (view, row) -> view.graph().rounds().status().get(row)),
                Groupings.texts(
                        "COLLECTION",
                        (view, row) -> view.graph().rounds().collections().get(row)),
                Groupings.organizations("INVESTOR", catalogue, RoundFields::investors),
                Groupings.organizations("LEAD", catalogue, RoundFields::leads));
    }

    private static List<Row> participations(Catalogue catalogue, GraphView view, int round, int investor) {
        int[] rows = Read.indexed(view, catalogue.participation(), Indexes::participationsByRound, round);
        return Rows.where(
                view,
                catalogue.participation(),
                rows,
                row -> view.graph().participations().investor().get(row) == investor);
    }

    private static int[] investors(GraphView view, int round) {
        return distinct(view, round, row -> true);
    }

    private static int[] leads(GraphView view, int round) {
        return distinct(view, round, row -> view.graph().participations().lead().get(row));
    }

    private static int[] distinct(GraphView view, int round, IntPredicate wanted) {
        return Arrays.stream(view.graph().indexes().participationsByRound().toArray(round))
                .filter(row -> view.seesParticipation(row) && wanted.test(row))
                .map(view.graph().participations().investor()::get)
                .sorted()
                .distinct()
                .toArray();
    }
}
