package dev.interlock.scenario;

import dev.interlock.graph.Graph;
import dev.interlock.graph.Graph.Indexes;
import dev.interlock.graph.column.Index;
import dev.interlock.model.Acquisition;
import dev.interlock.model.Change;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Fact;
import dev.interlock.model.Financials;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Participation;
import dev.interlock.model.Stake;
import dev.interlock.model.SupplyAgreement;
import dev.interlock.traversal.FactReference.Table;
import java.util.Map;
import java.util.Objects;

/** What had never been. */
final class Removals {
    private static final Map<Class<? extends Fact>, Table> TABLES = Map.of(
            FundingRound.class, Table.ROUND,
            Participation.class, Table.PARTICIPATION,
            Stake.class, Table.STAKE,
            SupplyAgreement.class, Table.SUPPLY,
            CreditAgreement.class, Table.CREDIT,
            Acquisition.class, Table.ACQUISITION,
            Financials.class, Table.FINANCIALS);

    private final Draft draft;
    private final Graph graph;

    Removals(Draft draft) {
        this.draft = draft;
        this.graph = draft.base().graph();
    }

    /** All facts of the organization, its parent and its subsidiaries' tie to it. */
    void remove(Change.Remove said) {
        int organization = draft.organization("remove.organization", said.organization());
        refuseNamedBefore(said);
        Indexes by = graph.indexes();
        takeAway(Table.ROUND, by.roundsByOrganization(), organization);
        by.participationsByInvestor().forEach(organization, row -> {
            if (!draft.isGone(Table.PARTICIPATION, row)) {
                draft.withdraw(row);
            }
        });
        takeAway(Table.STAKE, by.stakesByHolder(), organization);
        takeAway(Table.STAKE, by.stakesByOrganization(), organization);
        takeAway(Table.SUPPLY, by.supplyBySupplier(), organization);
        takeAway(Table.SUPPLY, by.supplyByCustomer(), organization);
        takeAway(Table.CREDIT, by.creditByProvider(), organization);
        takeAway(Table.CREDIT, by.creditByRecipient(), organization);
        takeAway(Table.ACQUISITION, by.acquisitionsByAcquirer(), organization);
        takeAway(Table.ACQUISITION, by.acquisitionsByTarget(), organization);
        takeAway(Table.FINANCIALS, by.financialsByOrganization(), organization);
        draft.releaseParent(organization, Draft.ALWAYS);
        by.subsidiaries().forEach(organization, row -> draft.releaseParent(row, Draft.ALWAYS));
        draft.markRemoved(organization);
        draft.read(draft.name(said.organization()) + " had never been.");
    }

    void remove(Change.RemoveFact said) {
        Table table = Objects.requireNonNull(TABLES.get(said.type()));
        int row = find(table, said.key().text());
        if (row < 0) {
            throw draft.contradiction("remove.fact", said.key(), "No such fact is there", "Give the id of a fact.");
        }
        if (draft.isGone(table, row)) {
            throw draft.contradiction(
                    "remove.fact", said.key(), "An earlier change takes it away already", "Leave one of the two out.");
        }
        draft.takeAway(table, row, Draft.ALWAYS);
        draft.read("The fact " + said.key() + " had never been.");
    }

    private void takeAway(Table table, Index index, int organization) {
        index.forEach(organization, row -> draft.takeAway(table, row, Draft.ALWAYS));
    }

    private int find(Table table, String key) {
        return switch (table) {
            case ORGANIZATION -> -1;
            case ROUND -> graph.rounds().find(key);
            case PARTICIPATION -> graph.participations().find(key);
            case STAKE -> graph.stakes().find(key);
            case SUPPLY -> graph.supply().find(key);
            case CREDIT -> graph.credit().find(key);
            case ACQUISITION -> graph.acquisitions().find(key);
            case FINANCIALS -> graph.financials().find(key);
        };
    }

    private void refuseNamedBefore(Change.Remove said) {
        for (Change earlier : draft.earlier()) {
            if (Parties.of(earlier).contains(said.organization())) {
                throw draft.contradiction(
                        "remove.organization",
                        said.organization(),
                        "An earlier change lets '" + said.organization() + "' take part",
                        "Leave one of the two changes out.");
            }
        }
    }
}
