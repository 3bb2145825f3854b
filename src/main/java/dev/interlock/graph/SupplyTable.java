package dev.interlock.graph;

import dev.interlock.graph.column.Enums;
import dev.interlock.graph.column.IntLists;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.graph.column.Merge;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.Product;
import dev.interlock.model.Status;
import dev.interlock.model.SupplyAgreement;

/** Suppliers and the customers who pay them. {@code partOf} is the key of the outer agreement. */
public record SupplyTable(
        Texts key,
        Ints supplier,
        Ints customer,
        Enums<Product> product,
        Longs valueUsd,
        Texts capacity,
        Ints announcedOn,
        Ints startsOn,
        Ints endsOn,
        Enums<Status> status,
        Texts partOf,
        IntLists sources,
        Texts note,
        Texts conflictsWith)
        implements MergedTable<SupplyTable> {
    @Override
    public SupplyTable merged(SupplyTable added, Merge rows, Moves moves) {
        return new SupplyTable(
                rows.texts(key, added.key),
                rows.ints(moves.organizations(supplier, rows), added.supplier),
                rows.ints(moves.organizations(customer, rows), added.customer),
                rows.enums(product, added.product),
                rows.longs(valueUsd, added.valueUsd),
                rows.texts(capacity, added.capacity),
                rows.ints(announcedOn, added.announcedOn),
                rows.ints(startsOn, added.startsOn),
                rows.ints(endsOn, added.endsOn),
                rows.enums(status, added.status),
                rows.texts(partOf, added.partOf),
                rows.intLists(moves.sources(sources, rows), added.sources),
                rows.texts(note, added.note),
                rows.texts(conflictsWith, added.conflictsWith));
    }

    /** The same between others. */
    SupplyTable between(Ints suppliers, Ints customers) {
        return new SupplyTable(
                key,
                suppliers,
                customers,
                product,
                valueUsd,
                capacity,
                announcedOn,
                startsOn,
                endsOn,
                status,
                partOf,
                sources,
                note,
                conflictsWith);
    }

    /** Takes rows in key order. */
    static final class Builder implements TableBuilder<SupplyAgreement, SupplyTable> {
        private final Texts.Builder key = new Texts.Builder();
        private final Ints.Builder supplier = new Ints.Builder();
        private final Ints.Builder customer = new Ints.Builder();
        private final Enums.Builder<Product> product = new Enums.Builder<>(Product.class);
        private final Longs.Builder valueUsd = new Longs.Builder();
        private final Texts.Builder capacity = new Texts.Builder();
        private final Ints.Builder announcedOn = new Ints.Builder();
        private final Ints.Builder startsOn = new Ints.Builder();
        private final Ints.Builder endsOn = new Ints.Builder();
        private final Enums.Builder<Status> status = new Enums.Builder<>(Status.class);
        private final Texts.Builder partOf = new Texts.Builder();
        private final IntLists.Builder sources = new IntLists.Builder();
        private final Texts.Builder note = new Texts.Builder();
        private final Texts.Builder conflictsWith = new Texts.Builder();

        @Override
        public void add(SupplyAgreement fact, References references) {
            key.add(fact.key().text());
            supplier.add(references.organization(fact.key(), fact.supplier()));
            customer.add(references.organization(fact.key(), fact.customer()));
            product.add(fact.product());
            valueUsd.add(References.dollars(fact.value()));
            capacity.add(fact.capacity());
            announcedOn.add(References.day(fact.announcedOn()));
            startsOn.add(References.day(fact.startsOn()));
            endsOn.add(References.day(fact.endsOn()));
            status.add(fact.status());
            partOf.add(References.text(fact.partOf()));
            references.addAll(sources, fact.key(), fact.sources());
            note.add(fact.note());
            conflictsWith.add(References.text(fact.conflictsWith()));
        }

        @Override
        public SupplyTable freeze() {
            return new SupplyTable(
                    key.freeze(),
                    supplier.freeze(),
                    customer.freeze(),
                    product.freeze(),
                    valueUsd.freeze(),
                    capacity.freeze(),
                    announcedOn.freeze(),
                    startsOn.freeze(),
                    endsOn.freeze(),
                    status.freeze(),
                    partOf.freeze(),
                    sources.freeze(),
                    note.freeze(),
                    conflictsWith.freeze());
        }
    }
}
