package dev.interlock.analysis.contagion;

import dev.interlock.graph.FinancialsTable;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Valuation;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.model.Key;
import dev.interlock.model.OrganizationKind;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * What each organization can lose: what the caller says, else the latest book equity, else the latest value put on it.
 * US dollars; {@code NaN} where unknown or not above zero. Costs a look at each organization's rounds and figures.
 */
final class Equities {
    private static final EquityBasis[] BASES = EquityBasis.values();

    private final double[] usd;
    private final byte[] basis;
    private final double total;
    private final IntPredicate stands;

    private Equities(double[] usd, byte[] basis, IntPredicate stands) {
        this.stands = stands;
        this.usd = usd;
        this.basis = basis;
        double sum = 0;
        for (double equity : usd) {
            sum += Double.isNaN(equity) ? 0 : equity;
        }
        this.total = sum;
    }

    static Equities of(GraphView view, Map<Key, Long> given) {
        Graph graph = view.graph();
        int organizations = graph.organizations().size();
        double[] usd = new double[organizations];
        byte[] basis = new byte[organizations];
        for (int organization = 0; organization < organizations; organization++) {
            read(view, organization, usd, basis);
        }
        given.forEach((slug, dollars) -> {
            int organization = graph.organizations().find(slug.text());
            if (organization >= 0) {
                set(organization, dollars, EquityBasis.GIVEN, usd, basis);
            }
        });
        return new Equities(usd, basis, view::stands);
    }

    double usd(int organization) {
        return usd[organization];
    }

    /** Whether it is an organization to count: not one that is folded into another. */
    boolean stands(int organization) {
        return stands.test(organization);
    }

    /** One for each organization; not to be changed. */
    double[] all() {
        return usd;
    }

    EquityBasis basis(int organization) {
        return BASES[basis[organization]];
    }

    /** The sum of what is known. */
    double total() {
        return total;
    }

    private static void read(GraphView view, int organization, double[] usd, byte[] basis) {
        Graph graph = view.graph();
        if (graph.organizations().kind().is(organization, OrganizationKind.UNNAMED)) {
            usd[organization] = Double.NaN;
            basis[organization] = (byte) EquityBasis.UNNAMED.ordinal();
            return;
        }
        int figures = latestBookEquity(view, organization);
        if (figures != Ints.MISSING) {
            set(organization, graph.financials().equityUsd().get(figures), EquityBasis.BOOK, usd, basis);
            return;
        }
        // Members of a group have none in a folded view; the group's is that of the one that stands for it.
        Valuation valuation = view.profile().latestValuation(organization);
        if (valuation == null) {
            usd[organization] = Double.NaN;
            basis[organization] = (byte) EquityBasis.UNKNOWN.ordinal();
        } else {
            boolean market = valuation.basis() == Valuation.Basis.MARKET_CAPITALISATION;
            EquityBasis known = market ? EquityBasis.MARKET_CAPITALISATION : EquityBasis.POST_MONEY;
            set(organization, valuation.amountUsd(), known, usd, basis);
        }
    }

    private static void set(int organization, long dollars, EquityBasis known, double[] usd, byte[] basis) {
        usd[organization] = dollars > 0 ? dollars : Double.NaN;
        basis[organization] = (byte) (dollars > 0 ? known : EquityBasis.NOT_POSITIVE).ordinal();
    }

    private static int latestBookEquity(GraphView view, int organization) {
        FinancialsTable figures = view.graph().financials();
        Index rows = view.graph().indexes().financialsByOrganization();
        for (int i = rows.end(organization) - 1; i >= rows.start(organization); i--) {
            int row = rows.at(i);
            if (view.seesFinancials(row) && figures.equityUsd().has(row)) {
                return row;
            }
        }
        return Ints.MISSING;
    }
}
