package dev.interlock.analysis.flows;

import dev.interlock.graph.AmountBasis;
import dev.interlock.graph.CreditTable;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.SupplyTable;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.Window;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Instrument;
import dev.interlock.traversal.Budget;

/**
 * All facts of a view by which money goes from one organization to another, within a window, each dollar once:
 * participations, loans, bonds and bought warrants, supply. Guarantees, backstops, leases and granted warrants carry
 * none; nor does what is part of another fact in view. Costs a look at each fact.
 */
final class MoneyFacts {
    private final GraphView view;
    private final Graph graph;
    private final Window window;
    private final boolean estimates;
    private final Visitor visitor;
    private int undated;

    /** Told of each fact, table by table, by key. */
    interface Visitor {
        /** @param usd whole US dollars, {@link Longs#MISSING} where nobody says */
        void fact(TieKind kind, int row, int from, int to, long usd, boolean estimate);
    }

    private MoneyFacts(GraphView view, Window window, boolean estimates, Visitor visitor) {
        this.view = view;
        this.graph = view.graph();
        this.window = window;
        this.estimates = estimates;
        this.visitor = visitor;
    }

    /**
     * Visits all of them.
     *
     * @param estimates whether equal splits count as known
     * @return how many facts in view no window but the open one contains, since they have no date
     */
    static int visit(GraphView view, Window window, boolean estimates, Budget budget, Visitor visitor) {
        MoneyFacts facts = new MoneyFacts(view, window, estimates, visitor);
        facts.visitParticipations(budget);
        facts.visitCredit(budget);
        facts.visitSupply(budget);
        return facts.undated;
    }

    private boolean isIn(int day) {
        undated += day == Ints.MISSING && window.isBounded() ? 1 : 0;
        return window.includes(day);
    }

    private void visitParticipations(Budget budget) {
        var participations = graph.participations();
        for (int row = 0; row < participations.size() && budget.visitRow(row); row++) {
            int round = participations.round().get(row);
            if (!view.seesParticipation(row)
                    || !isIn(graph.rounds().announcedOn().get(round))) {
                continue;
            }
            long usd = view.money().attributed(row);
            boolean estimate = view.money().basis(row) == AmountBasis.EQUAL_SPLIT;
            if (usd != Longs.MISSING || !view.money().isCreditedInPool(row)) {
                visitor.fact(
                        TieKind.FUNDING,
                        row,
                        participations.investor().get(row),
                        graph.rounds().organization().get(round),
                        estimate && !estimates ? Longs.MISSING : usd,
                        estimate);
            }
        }
    }

    private void visitCredit(Budget budget) {
        CreditTable credit = graph.credit();
        for (int row = 0; row < credit.size() && budget.visitRow(row); row++) {
            Instrument instrument = credit.instrument().get(row);
            boolean counts = instrument != null
                    && instrument.carriesMoney()
                    && view.seesCredit(row)
                    && !view.money().isCreditElsewhere(row);
            if (counts && isIn(credit.announcedOn().get(row))) {
                visitor.fact(
                        TieKind.CREDIT,
                        row,
                        credit.provider().get(row),
                        credit.recipient().get(row),
                        credit.amountUsd().get(row),
                        false);
            }
        }
    }

    private void visitSupply(Budget budget) {
        SupplyTable supply = graph.supply();
        for (int row = 0; row < supply.size() && budget.visitRow(row); row++) {
            boolean counts = view.seesSupply(row) && !view.money().isSupplyElsewhere(row);
            if (counts && isIn(supply.announcedOn().get(row))) {
                visitor.fact(
                        TieKind.SUPPLY,
                        row,
                        supply.customer().get(row),
                        supply.supplier().get(row),
                        supply.valueUsd().get(row),
                        false);
            }
        }
    }
}
