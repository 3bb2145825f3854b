package dev.interlock.api.catalogue;

import static dev.interlock.api.catalogue.Read.date;
import static dev.interlock.api.catalogue.Read.text;

/** What can be asked of sources. */
final class SourceFields {
    private SourceFields() {}

    static void describe(Catalogue catalogue) {
        EntityType type = catalogue.source();
        type.with(
                text("key", g -> g.sources().key()),
                text("publisher", g -> g.sources().publisher()),
                text("title", g -> g.sources().title()),
                text("url", g -> g.sources().url()),
                date("publishedOn", g -> g.sources().publishedOn()),
                text("language", g -> g.sources().language()));
        type.with(Groupings.dates(g -> g.sources().publishedOn()));
        type.with(
                Groupings.text(
                        "PUBLISHER",
                        (view, row) -> view.graph().sources().publisher().get(row)),
                Groupings.text(
                        "LANGUAGE",
                        (view, row) -> view.graph().sources().language().get(row)));
    }
}
