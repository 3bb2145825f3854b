package dev.interlock.scenario;

import dev.interlock.graph.GraphView;
import dev.interlock.model.Change;
import dev.interlock.model.Scenario;

/**
 * Works out scenarios. Nothing is written: the graph of the view stays as it is, a scenario that adds facts gets tables of
 * its own. Costs a look at the facts for each change and one copy of the tables that grow.
 */
public final class Scenarios {
    private Scenarios() {}

    /**
     * @param base the view the changes were said for, with nothing assumed
     * @throws Contradiction where a change contradicts the view or a change before it
     */
    public static Assumed of(GraphView base, Scenario scenario) {
        Draft draft = new Draft(base, scenario);
        Deals deals = new Deals(draft);
        Trade trade = new Trade(draft);
        Removals removals = new Removals(draft);
        for (Change change : scenario.changes()) {
            draft.begin(change);
            apply(change, deals, trade, removals);
            draft.end();
        }
        return draft.assumed();
    }

    private static void apply(Change change, Deals deals, Trade trade, Removals removals) {
        if (change instanceof Change.Acquire said) {
            deals.acquire(said);
        } else if (change instanceof Change.Merge said) {
            deals.merge(said);
        } else if (change instanceof Change.Divest said) {
            deals.divest(said);
        } else if (change instanceof Change.Invest said) {
            deals.invest(said);
        } else if (change instanceof Change.WriteDown said) {
            deals.writeDown(said);
        } else if (change instanceof Change.Supply said) {
            trade.supply(said);
        } else if (change instanceof Change.CutSupply said) {
            trade.cut(said);
        } else if (change instanceof Change.Sanction said) {
            trade.sanction(said);
        } else if (change instanceof Change.Remove said) {
            removals.remove(said);
        } else if (change instanceof Change.RemoveFact said) {
            removals.remove(said);
        }
    }
}
