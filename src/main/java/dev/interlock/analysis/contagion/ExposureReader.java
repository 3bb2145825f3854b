package dev.interlock.analysis.contagion;

import dev.interlock.graph.CreditTable;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.SupplyTable;
import dev.interlock.model.Instrument;
import dev.interlock.traversal.FactReference;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Reads exposures out of a view: shares ({@link ShareExposures}); loans, bonds and leases by provider, guarantees and
 * backstops on request; a year's purchases by supplier. Each dollar once. Shares are valued organization by organization,
 * also where groups are folded: then a group loses through what its members hold, and what it holds of itself is left
 * out. Costs a look at each fact.
 */
final class ExposureReader {
    private final GraphView view;
    private final Graph graph;
    private final ContagionQuery query;
    private final Exposures.Builder rows;

    private ExposureReader(GraphView view, ContagionQuery query) {
        this.view = view;
        this.graph = view.graph();
        this.query = query;
        this.rows = new Exposures.Builder(view::representative);
    }

    static Exposures read(GraphView view, ContagionQuery query) {
        ExposureReader reader = new ExposureReader(view, query);
        int organizations = view.graph().organizations().size();
        if (query.through().contains(Channel.EQUITY)) {
            ShareExposures shares = new ShareExposures(view.unfolded(), query.estimates(), reader.rows);
            for (int organization = 0; organization < organizations; organization++) {
                shares.addAllOf(organization);
            }
        }
        if (query.through().contains(Channel.CREDIT)) {
            reader.addCredit();
        }
        if (query.through().contains(Channel.PURCHASES)) {
            reader.addPurchases();
        }
        return reader.rows.build(organizations);
    }

    private void addCredit() {
        CreditTable credit = graph.credit();
        for (int row = 0; row < credit.size(); row++) {
            boolean owed = isOwed(row);
            boolean counts = owed || (query.contingent() && isPromise(row));
            if (!counts || !view.seesCredit(row) || view.money().isCreditElsewhere(row)) {
                continue;
            }
            if (credit.amountUsd().has(row)) {
                rows.add(
                        credit.provider().get(row),
                        credit.recipient().get(row),
                        credit.amountUsd().get(row),
                        owed ? ExposureBasis.CREDIT_AMOUNT : ExposureBasis.CONTINGENT_AMOUNT,
                        FactReference.Table.CREDIT,
                        row);
            } else {
                rows.unknown(credit.provider().get(row), credit.recipient().get(row));
            }
        }
    }

    private boolean isOwed(int row) {
        CreditTable credit = graph.credit();
        return credit.instrument().is(row, Instrument.LOAN)
                || credit.instrument().is(row, Instrument.BOND)
                || credit.instrument().is(row, Instrument.LEASE);
    }

    private boolean isPromise(int row) {
        CreditTable credit = graph.credit();
        return credit.instrument().is(row, Instrument.GUARANTEE)
                || credit.instrument().is(row, Instrument.BACKSTOP);
    }

    private void addPurchases() {
        SupplyTable supply = graph.supply();
        for (int row = 0; row < supply.size(); row++) {
            if (!view.seesSupply(row) || view.money().isSupplyElsewhere(row)) {
                continue;
            }
            boolean known = supply.valueUsd().has(row)
                    && supply.startsOn().has(row)
                    && supply.endsOn().has(row);
            if (known) {
                rows.add(
                        supply.supplier().get(row),
                        supply.customer().get(row),
                        supply.valueUsd().get(row)
                                / years(
                                        supply.startsOn().get(row),
                                        supply.endsOn().get(row)),
                        ExposureBasis.PURCHASES_PER_YEAR,
                        FactReference.Table.SUPPLY,
                        row);
            } else {
                rows.unknown(supply.supplier().get(row), supply.customer().get(row));
            }
        }
    }

    /** From the first day to the last, both included: whole years, and of the year begun the part that is over. */
    static double years(int firstDay, int lastDay) {
        LocalDate begin = LocalDate.ofEpochDay(firstDay);
        LocalDate end = LocalDate.ofEpochDay(lastDay).plusDays(1);
        long whole = ChronoUnit.YEARS.between(begin, end);
        LocalDate begun = begin.plusYears(whole);
        double part = (double) ChronoUnit.DAYS.between(begun, end)
                / ChronoUnit.DAYS.between(begun, begin.plusYears(whole + 1));
        return whole + part;
    }
}
