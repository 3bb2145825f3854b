package dev.interlock.analysis.concentration;

import dev.interlock.graph.AmountBasis;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.RoundTable;
import dev.interlock.graph.SupplyTable;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Product;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.FactReference.Table;

/**
 * Reads the facts of one quantity that a query wants, each dollar once. What is part of another fact in view counts
 * there and then, also if the other one is outside the window, so that months add up to their year.
 *
 * <p>One pass over one table; stops where the budget is spent.
 */
final class CountedFacts {
    private final GraphView view;
    private final Graph graph;
    private final ConcentrationQuery query;
    private final Budget budget;
    private final Contributions.Builder found;

    private CountedFacts(GraphView view, ConcentrationQuery query, Partition partition, Budget budget) {
        this.view = view;
        this.graph = view.graph();
        this.query = query;
        this.budget = budget;
        this.found = new Contributions.Builder(table(query), partition);
    }

    static Contributions of(GraphView view, ConcentrationQuery query, Partition partition, Budget budget) {
        CountedFacts facts = new CountedFacts(view, query, partition, budget);
        switch (query.of()) {
            case RAISED, INVESTED -> {
                if (query.isByParticipation()) {
                    facts.readParticipations();
                } else {
                    facts.readRounds();
                }
            }
            case VALUATION -> facts.readValuations();
            case SUPPLY -> facts.readSupply();
            case CREDIT -> facts.readCredit();
        }
        return facts.found.freeze();
    }

    private static Table table(ConcentrationQuery query) {
        return switch (query.of()) {
            case RAISED, INVESTED -> query.isByParticipation() ? Table.PARTICIPATION : Table.ROUND;
            case VALUATION -> Table.ROUND;
            case SUPPLY -> Table.SUPPLY;
            case CREDIT -> Table.CREDIT;
        };
    }

    private void readRounds() {
        RoundTable rounds = graph.rounds();
        for (int round = 0; round < rounds.size() && budget.visitRow(round); round++) {
            int organization = rounds.organization().get(round);
            if (view.seesRound(round)
                    && isWanted(
                            organization,
                            rounds.announcedOn().get(round),
                            rounds.amountUsd().get(round))) {
                add(
                        round,
                        organization,
                        rounds.amountUsd().get(round),
                        view.money().isRoundElsewhere(round));
            }
        }
    }

    private void readParticipations() {
        RoundTable rounds = graph.rounds();
        Ints rowOfRound = graph.participations().round();
        for (int row = 0; row < rowOfRound.size() && budget.visitRow(row); row++) {
            int round = rowOfRound.get(row);
            int investor = graph.participations().investor().get(row);
            int subject = query.of() == Quantity.INVESTED
                    ? investor
                    : rounds.organization().get(round);
            if (view.seesParticipation(row)
                    && isWanted(
                            subject,
                            rounds.announcedOn().get(round),
                            rounds.amountUsd().get(round))) {
                addParticipation(row, investor);
            }
        }
    }

    private void addParticipation(int row, int investor) {
        long amount = view.money().attributed(row);
        boolean estimate = view.money().basis(row) == AmountBasis.EQUAL_SPLIT;
        if (amount == Longs.MISSING && view.money().isCreditedInPool(row)) {
            found.addContained();
        } else if (amount == Longs.MISSING || (estimate && !query.estimates())) {
            found.addUnknown(1);
        } else {
            found.add(row, investor, amount, estimate);
        }
    }

    private void readValuations() {
        for (int organization = 0;
                organization < graph.organizations().size() && budget.visitRow(organization);
                organization++) {
            if (view.stands(organization)) {
                readValuation(view.unfolded(), organization);
            }
        }
    }

    /**
     * The latest by date; of two on one day, or without one, the later key. Of a group it is the value of the one that
     * stands for it, so that its own rounds count, in full.
     */
    private void readValuation(GraphView own, int organization) {
        RoundTable rounds = own.graph().rounds();
        Index byOrganization = own.graph().indexes().roundsByOrganization();
        int latest = Ints.MISSING;
        int unstated = 0;
        for (int i = byOrganization.start(organization); i < byOrganization.end(organization); i++) {
            int round = byOrganization.at(i);
            int day = rounds.announcedOn().get(round);
            boolean wanted = own.seesRound(round)
                    && isWanted(organization, day, rounds.amountUsd().get(round));
            if (wanted && rounds.postMoneyValuationUsd().has(round)) {
                latest = latest == Ints.MISSING || day >= rounds.announcedOn().get(latest) ? round : latest;
            } else if (wanted) {
                unstated++;
            }
        }
        if (latest == Ints.MISSING) {
            found.addUnknown(unstated);
        } else {
            int day = rounds.announcedOn().get(latest);
            long stated = rounds.postMoneyValuationUsd().get(latest);
            found.add(latest, organization, view.writtenDown(organization, day, stated), false);
        }
    }

    private void readSupply() {
        SupplyTable supply = graph.supply();
        Ints side = query.side() == SupplySide.SUPPLIER ? supply.supplier() : supply.customer();
        for (int row = 0; row < supply.size() && budget.visitRow(row); row++) {
            Product product = supply.product().get(row);
            boolean seen =
                    view.seesSupply(row) && product != null && query.products().contains(product);
            long value = supply.valueUsd().get(row);
            if (seen && isWanted(side.get(row), supply.announcedOn().get(row), value)) {
                add(row, side.get(row), value, view.money().isSupplyElsewhere(row));
            }
        }
    }

    private void readCredit() {
        Ints provider = graph.credit().provider();
        for (int row = 0; row < provider.size() && budget.visitRow(row); row++) {
            long amount = graph.credit().amountUsd().get(row);
            if (view.profile().lends(row)
                    && isWanted(provider.get(row), graph.credit().announcedOn().get(row), amount)) {
                add(row, provider.get(row), amount, view.money().isCreditElsewhere(row));
            }
        }
    }

    private void add(int row, int organization, long amount, boolean elsewhere) {
        if (elsewhere) {
            found.addContained();
        } else if (amount == Longs.MISSING) {
            found.addUnknown(1);
        } else {
            found.add(row, organization, amount, false);
        }
    }

    private boolean isWanted(int organization, int day, long amount) {
        boolean tooSmall = amount != Longs.MISSING && amount < query.least().dollars();
        if (tooSmall || !query.within().test(organization)) {
            return false;
        }
        if (day == Ints.MISSING && query.window().isBounded()) {
            found.addUndated();
        }
        return query.window().includes(day);
    }
}
