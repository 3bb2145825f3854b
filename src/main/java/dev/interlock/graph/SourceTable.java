package dev.interlock.graph;

import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Merge;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.Source;
import dev.interlock.model.Sourcing;
import java.util.SortedMap;
import java.util.TreeMap;

/** Pages that facts were read on. */
public record SourceTable(Texts key, Texts publisher, Texts title, Texts url, Ints publishedOn, Texts language)
        implements MergedTable<SourceTable> {
    /**
     * The different publishers of some sources, among those believed.
     *
     * @return by their folded names, in that order, as the first of the sources spells each
     */
    public SortedMap<String, String> publishers(int[] sources, Sourcing sourcing) {
        SortedMap<String, String> publishers = new TreeMap<>();
        for (int source : sources) {
            String name = publisher.require(source);
            if (sourcing.believes(name, language.get(source))) {
                publishers.putIfAbsent(Sourcing.fold(name), name);
            }
        }
        return publishers;
    }

    @Override
    public SourceTable merged(SourceTable added, Merge rows, Moves moves) {
        return new SourceTable(
                rows.texts(key, added.key),
                rows.texts(publisher, added.publisher),
                rows.texts(title, added.title),
                rows.texts(url, added.url),
                rows.ints(publishedOn, added.publishedOn),
                rows.texts(language, added.language));
    }

    /** Takes rows in key order. */
    static final class Builder implements TableBuilder<Source, SourceTable> {
        private final Texts.Builder key = new Texts.Builder();
        private final Texts.Builder publisher = new Texts.Builder();
        private final Texts.Builder title = new Texts.Builder();
        private final Texts.Builder url = new Texts.Builder();
        private final Ints.Builder publishedOn = new Ints.Builder();
        private final Texts.Builder language = new Texts.Builder();

        @Override
        public void add(Source fact, References references) {
            key.add(fact.key().text());
            publisher.add(fact.publisher());
            title.add(fact.title());
            url.add(fact.url().toString());
            publishedOn.add(References.day(fact.publishedOn()));
            language.add(fact.language());
        }

        @Override
        public SourceTable freeze() {
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
