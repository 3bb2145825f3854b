package dev.interlock.api.catalogue;

import dev.interlock.graph.Graph.Indexes;
import dev.interlock.graph.GraphView;
import java.util.ArrayList;
import java.util.List;

/** The facts between two organizations, those in view. */
final class Between {
    private Between() {}

    /** What an investor put into, or holds of, an organization: participations, then stakes. */
    static List<Row> investments(Catalogue catalogue, GraphView view, int investor, int organization) {
        List<Row> facts = new ArrayList<>(Rows.where(
                view,
                catalogue.participation(),
                Read.indexed(view, catalogue.participation(), Indexes::participationsByInvestor, investor),
                row -> view.profile().companyOfParticipation(row) == organization));
        facts.addAll(Rows.where(
                view,
                catalogue.stake(),
                Read.indexed(view, catalogue.stake(), Indexes::stakesByHolder, investor),
                row -> view.holdsStake(row)
                        && view.graph().stakes().organization().get(row) == organization));
        return facts;
    }

    static List<Row> supply(Catalogue catalogue, GraphView view, int supplier, int customer) {
        return Rows.where(
                view,
                catalogue.supply(),
                Read.indexed(view, catalogue.supply(), Indexes::supplyBySupplier, supplier),
                row -> view.graph().supply().customer().get(row) == customer);
    }

    /** Loans and bonds. */
    static List<Row> loans(Catalogue catalogue, GraphView view, int provider, int recipient) {
        return Rows.where(
                view,
                catalogue.credit(),
                Read.indexed(view, catalogue.credit(), Indexes::creditByProvider, provider),
                row -> view.profile().lends(row)
                        && view.graph().credit().recipient().get(row) == recipient);
    }
}
