package dev.interlock.analysis.flows;

import dev.interlock.graph.AmountBasis;
import dev.interlock.graph.CreditTable;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.SupplyTable;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.Window;
import dev.interlock.graph.column.Index;
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
    private static final int ROWS_A_VISIT = 16;

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

    /** Looking at a row costs far less than at a hop. */
    static boolean goesOn(int row, Budget budget) {
        return row % ROWS_A_VISIT != 0 || budget.visit();
    }

    private boolean isIn(int day) {
        undated += day == Ints.MISSING && window.isBounded() ? 1 : 0;
        return window.includes(day);
    }

    private void visitParticipations(Budget budget) {
        var participations = graph.participations();
        for (int row = 0; row < participations.size() && goesOn(row, budget); row++) {
            int round = participations.round().get(row);
            if (!view.seesRound(round) || !isIn(graph.rounds().announcedOn().get(round))) {
                continue;
            }
            long usd = view.money().attributed(row);
            boolean estimate = view.money().basis(row) == AmountBasis.EQUAL_SPLIT;
            if (usd != Longs.MISSING || !isCreditedElsewhere(row)) {
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

    /** Whether the same investor's money is counted in another round of the same pool. */
    private boolean isCreditedElsewhere(int participation) {
        Index byInvestor = graph.indexes().participationsByInvestor();
        int investor = graph.participations().investor().get(participation);
        int pool = pool(participation);
        for (int i = byInvestor.start(investor); i < byInvestor.end(investor); i++) {
            int other = byInvestor.at(i);
            if (view.money().attributed(other) != Longs.MISSING && pool(other) == pool) {
                return true;
            }
        }
        return false;
    }

    /** The outermost round in view that a participation's round is part of. */
    private int pool(int participation) {
        Ints outer = graph.indexes().outerRound();
        int round = graph.participations().round().get(participation);
        while (outer.has(round) && view.seesRound(outer.get(round))) {
            round = outer.get(round);
        }
        return round;
    }

    private void visitCredit(Budget budget) {
        CreditTable credit = graph.credit();
        for (int row = 0; row < credit.size() && goesOn(row, budget); row++) {
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
        for (int row = 0; row < supply.size() && goesOn(row, budget); row++) {
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
