package dev.interlock.api.catalogue;

import static dev.interlock.api.catalogue.Read.constant;
import static dev.interlock.api.catalogue.Read.date;
import static dev.interlock.api.catalogue.Read.sources;
import static dev.interlock.api.catalogue.Read.text;
import static dev.interlock.api.catalogue.Read.texts;

import dev.interlock.graph.Exposure;
import dev.interlock.model.Reach;
import dev.interlock.model.RegulationKind;

/** What can be asked of regulations. */
final class RegulationFields {
    private RegulationFields() {}

    static void describe(Catalogue catalogue) {
        EntityType type = catalogue.regulation();
        type.with(
                text("key", g -> g.regulations().key()),
                text("name", g -> g.regulations().name()),
                text("jurisdiction", g -> g.regulations().jurisdiction()),
                constant("kind", RegulationKind.class, g -> g.regulations().kind()),
                date("inForceOn", g -> g.regulations().inForceOn()),
                texts("layers", g -> g.regulations().layers()),
                texts("sectors", g -> g.regulations().sectors()),
                texts("exemptSectors", g -> g.regulations().exemptSectors()),
                texts("countries", g -> g.regulations().countries()),
                constant("reach", Reach.class, g -> g.regulations().reach()),
                text("threshold", g -> g.regulations().threshold()),
                text("summary", g -> g.regulations().summary()));
        type.with(sources(catalogue::source, g -> g.regulations().sources()));
        type.with(
                ToMany.plain(
                        "namedOrganizations",
                        catalogue::organization,
                        (view, row) ->
                                view.graph().regulations().organizations().toArray(row)),
                ToMany.touches(
                        "organizations",
                        catalogue::organization,
                        (view, row) -> Exposure.of(view).organizations(row)),
                ToMany.touches(
                        "possibleOrganizations",
                        catalogue::organization,
                        (view, row) -> Exposure.of(view).possibleOrganizations(row)));
        type.with(
                Groupings.constant(
                        "KIND", (view, row) -> view.graph().regulations().kind().get(row)),
                Groupings.text(
                        "JURISDICTION",
                        (view, row) -> view.graph().regulations().jurisdiction().get(row)));
    }
}
