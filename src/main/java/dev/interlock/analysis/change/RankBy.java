package dev.interlock.analysis.change;

import dev.interlock.graph.GraphView;
import dev.interlock.graph.Valuation;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Longs;

/** By which sum organizations are ranked. */
public enum RankBy {
    RAISED {
        @Override
        long value(GraphView view, int organization) {
            return view.profile().totalRaised(organization);
        }
    },
    INVESTED {
        @Override
        long value(GraphView view, int organization) {
            return view.profile().totalInvested(organization);
        }
    },
    VALUATION {
        @Override
        long value(GraphView view, int organization) {
            Valuation valuation = view.profile().latestValuation(organization);
            return valuation == null ? Longs.MISSING : valuation.amountUsd();
        }
    },
    SUPPLIED {
        @Override
        long value(GraphView view, int organization) {
            Index supplied = view.graph().indexes().supplyBySupplier();
            long sum = Longs.MISSING;
            for (int i = supplied.start(organization); i < supplied.end(organization); i++) {
                int row = supplied.at(i);
                long added = view.seesSupply(row) ? view.money().countedSupply(row) : Longs.MISSING;
                if (added != Longs.MISSING) {
                    sum = sum == Longs.MISSING ? added : sum + added;
                }
            }
            return sum;
        }
    };

    /** Whole US dollars; {@link Longs#MISSING} where nothing is known. */
    abstract long value(GraphView view, int organization);
}
