package dev.interlock.graph;

import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.Source;

/** Pages that facts were read on. */
public record SourceTable(Texts key, Texts publisher, Texts title, Texts url, Ints publishedOn, Texts language)
        implements Table {
    /** Takes rows in key order. */
    static final class Builder {
        private final Texts.Builder key = new Texts.Builder();
        private final Texts.Builder publisher = new Texts.Builder();
        private final Texts.Builder title = new Texts.Builder();
        private final Texts.Builder url = new Texts.Builder();
        private final Ints.Builder publishedOn = new Ints.Builder();
        private final Texts.Builder language = new Texts.Builder();

        void add(Source fact, References references) {
            key.add(fact.key().text());
            publisher.add(fact.publisher());
            title.add(fact.title());
            url.add(fact.url().toString());
            publishedOn.add(References.day(fact.publishedOn()));
            language.add(fact.language());
        }

        SourceTable freeze() {
            return new SourceTable(
                    key.freeze(),
                    publisher.freeze(),
                    title.freeze(),
                    url.freeze(),
                    publishedOn.freeze(),
                    language.freeze());
        }
    }
}
