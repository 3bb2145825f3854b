package dev.interlock.scenario;

import dev.interlock.graph.CreditTable;
import dev.interlock.graph.Graph;
import dev.interlock.graph.ParticipationTable;
import dev.interlock.graph.StakeTable;
import dev.interlock.graph.SupplyTable;
import dev.interlock.model.Change;
import dev.interlock.model.Country;
import dev.interlock.model.Key;
import dev.interlock.model.Product;
import dev.interlock.model.Status;
import dev.interlock.model.SupplyAgreement;
import dev.interlock.traversal.FactReference.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Changes of who supplies whom, and across which borders. */
final class Trade {
    private final Draft draft;
    private final Graph graph;

    Trade(Draft draft) {
        this.draft = draft;
        this.graph = draft.base().graph();
    }

    void supply(Change.Supply said) {
        draft.organization("supply.supplier", said.supplier());
        draft.organization("supply.customer", said.customer());
        if (said.supplier().equals(said.customer())) {
            throw draft.contradiction(
                    "supply.customer",
                    said.customer(),
                    "'" + said.supplier() + "' stands on both sides",
                    "Name two organizations.");
        }
        LocalDate day = draft.dated();
        if (said.endsOn() != null && said.endsOn().isBefore(day)) {
            throw draft.contradiction(
                    "supply.endsOn", said.endsOn(), "The agreement would end before " + day, "Give a later date.");
        }
        draft.add(
                Table.SUPPLY,
                new SupplyAgreement(
                        draft.newKey(graph.supply()),
                        said.supplier(),
                        said.customer(),
                        said.product(),
                        said.value(),
                        null,
                        day,
                        null,
                        said.endsOn(),
                        Status.CLOSED,
                        null,
                        List.of(),
                        "Assumed, not known."));
        draft.read(draft.name(said.supplier()) + " supplies " + said.product() + " to " + draft.name(said.customer())
                + " from " + day + " on.");
    }

    void cut(Change.CutSupply said) {
        int supplier = draft.organization("cutSupply.supplier", said.supplier());
        int customer = said.customer() == null ? -1 : draft.organization("cutSupply.customer", said.customer());
        refuseAssumed(said);
        int since = draft.since();
        SupplyTable supply = graph.supply();
        boolean found = false;
        for (int row : graph.indexes().supplyBySupplier().toArray(supplier)) {
            Product product = supply.product().get(row);
            boolean wanted = (customer < 0 || supply.customer().get(row) == customer)
                    && (said.products().isEmpty()
                            || (product != null && said.products().contains(product)));
            if (wanted) {
                found |= draft.base().seesSupply(row) && !draft.isGone(Table.SUPPLY, row);
                draft.takeAway(Table.SUPPLY, row, since);
            }
        }
        if (!found) {
            throw draft.contradiction(
                    "cutSupply.supplier",
                    said.supplier(),
                    "No agreement in view is there to be cut",
                    "Organization.supplies lists what a supplier supplies; trust decides what is in view.");
        }
        draft.read(draft.name(said.supplier()) + " supplies "
                + (said.products().isEmpty() ? "nothing" : "no " + String.join(", ", names(said.products())))
                + " to "
                + (said.customer() == null ? "anyone" : draft.name(said.customer())) + " any more.");
    }

    void sanction(Change.Sanction said) {
        refuseCountries(said);
        int since = draft.since();
        SupplyTable supply = graph.supply();
        for (int row = 0; row < supply.size(); row++) {
            if (crosses(said, supply.supplier().get(row), supply.customer().get(row))) {
                draft.takeAway(Table.SUPPLY, row, since);
            }
        }
        if (said.capital()) {
            endCapital(said, since);
        }
        draft.read("Trade " + (said.capital() ? "and capital " : "") + "between " + listed(said.countries()) + " and "
                + (said.by().isEmpty() ? "all other countries" : listed(said.by())) + " ends.");
    }

    private void endCapital(Change.Sanction said, int since) {
        CreditTable credit = graph.credit();
        for (int row = 0; row < credit.size(); row++) {
            if (crosses(said, credit.provider().get(row), credit.recipient().get(row))) {
                draft.takeAway(Table.CREDIT, row, since);
            }
        }
        StakeTable stakes = graph.stakes();
        for (int row = 0; row < stakes.size(); row++) {
            if (crosses(said, stakes.holder().get(row), stakes.organization().get(row))) {
                draft.takeAway(Table.STAKE, row, since);
            }
        }
        ParticipationTable parts = graph.participations();
        for (int row = 0; row < parts.size(); row++) {
            int round = parts.round().get(row);
            boolean later = graph.rounds().announcedOn().get(round) >= since;
            if (later
                    && !draft.isGone(Table.PARTICIPATION, row)
                    && crosses(
                            said,
                            parts.investor().get(row),
                            graph.rounds().organization().get(round))) {
                draft.withdraw(row);
            }
        }
    }

    private boolean crosses(Change.Sanction said, int one, int other) {
        Country first = country(one);
        Country second = country(other);
        return first != null && second != null && (isBetween(said, first, second) || isBetween(said, second, first));
    }

    private static boolean isBetween(Change.Sanction said, Country inside, Country outside) {
        return said.countries().contains(inside)
                && !said.countries().contains(outside)
                && (said.by().isEmpty() || said.by().contains(outside));
    }

    private @Nullable Country country(int organization) {
        String code = graph.organizations().country().get(organization);
        return code == null ? null : Country.of(code);
    }

    private void refuseAssumed(Change.CutSupply said) {
        for (Change earlier : draft.earlier()) {
            if (earlier instanceof Change.Supply added
                    && added.supplier().equals(said.supplier())
                    && (said.customer() == null || said.customer().equals(added.customer()))
                    && (said.products().isEmpty() || said.products().contains(added.product()))) {
                Key customer = added.customer();
                throw draft.contradiction(
                        "cutSupply.supplier",
                        said.supplier(),
                        "An earlier change lets '" + said.supplier() + "' supply '" + customer + "'",
                        "Leave one of the two out, or cut before you supply.");
            }
        }
    }

    private void refuseCountries(Change.Sanction said) {
        Set<Country> both = new HashSet<>(said.countries());
        both.retainAll(said.by());
        if (!both.isEmpty()) {
            throw draft.contradiction(
                    "sanction.by", listed(both), "A country stands on both sides", "Name each country on one side.");
        }
        if (said.countries().isEmpty()) {
            throw draft.contradiction("sanction.countries", "[]", "No country is named", "Name one, such as CN.");
        }
    }

    private static TreeSet<String> names(Set<Product> products) {
        TreeSet<String> names = new TreeSet<>();
        products.forEach(product -> names.add(product.name()));
        return names;
    }

    private static String listed(Set<Country> countries) {
        return String.join(", ", countries.stream().map(Country::code).sorted().toList());
    }
}
