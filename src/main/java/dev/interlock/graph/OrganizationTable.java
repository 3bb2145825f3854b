package dev.interlock.graph;

import dev.interlock.graph.column.Enums;
import dev.interlock.graph.column.Flags;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Merge;
import dev.interlock.graph.column.TextLists;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.Layer;
import dev.interlock.model.Organization;
import dev.interlock.model.OrganizationKind;

/** Organizations. {@code parent} is the key of the owner; see {@link Graph#parent}. */
public record OrganizationTable(
        Texts key,
        Texts name,
        TextLists aliases,
        Enums<OrganizationKind> kind,
        Enums<Layer> layer,
        Texts sector,
        Texts country,
        Ints founded,
        Flags listed,
        Texts website,
        Texts parent)
        implements MergedTable<OrganizationTable> {
    @Override
    public OrganizationTable merged(OrganizationTable added, Merge rows, Moves moves) {
        return new OrganizationTable(
                rows.texts(key, added.key),
                rows.texts(name, added.name),
                rows.textLists(aliases, added.aliases),
                rows.enums(kind, added.kind),
                rows.enums(layer, added.layer),
                rows.texts(sector, added.sector),
                rows.texts(country, added.country),
                rows.ints(founded, added.founded),
                rows.flags(listed, added.listed),
                rows.texts(website, added.website),
                rows.texts(parent, added.parent));
    }

    /** The same with other parents. */
    OrganizationTable owned(Texts parents) {
        return new OrganizationTable(
                key, name, aliases, kind, layer, sector, country, founded, listed, website, parents);
    }

    /** Takes rows in key order. */
    static final class Builder implements TableBuilder<Organization, OrganizationTable> {
        private final Texts.Builder key = new Texts.Builder();
        private final Texts.Builder name = new Texts.Builder();
        private final TextLists.Builder aliases = new TextLists.Builder();
        private final Enums.Builder<OrganizationKind> kind = new Enums.Builder<>(OrganizationKind.class);
        private final Enums.Builder<Layer> layer = new Enums.Builder<>(Layer.class);
        private final Texts.Builder sector = new Texts.Builder();
        private final Texts.Builder country = new Texts.Builder();
        private final Ints.Builder founded = new Ints.Builder();
        private final Flags.Builder listed = new Flags.Builder();
        private final Texts.Builder website = new Texts.Builder();
        private final Texts.Builder parent = new Texts.Builder();

        @Override
        public void add(Organization fact, References references) {
            key.add(fact.key().text());
            name.add(fact.name());
            aliases.add(fact.aliases());
            kind.add(fact.kind());
            layer.add(fact.layer());
            sector.add(fact.sector());
            country.add(References.code(fact.country()));
            founded.add(References.year(fact.founded()));
            listed.add(fact.listed());
            website.add(fact.website());
            parent.add(References.text(fact.parent()));
        }

        @Override
        public OrganizationTable freeze() {
            return new OrganizationTable(
                    key.freeze(),
                    name.freeze(),
                    aliases.freeze(),
                    kind.freeze(),
                    layer.freeze(),
                    sector.freeze(),
                    country.freeze(),
                    founded.freeze(),
                    listed.freeze(),
                    website.freeze(),
                    parent.freeze());
        }
    }
}
