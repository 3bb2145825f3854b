package dev.interlock.analysis.dependence;

import dev.interlock.graph.GraphView;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.FactReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom an organization cannot avoid. <b>Interlock's own definition</b>: on one {@link Chain}, with a virtual root
 * above every source, a supplier is unavoidable if every way from the root to the organization passes it; on known
 * chains if that holds where sources before the chain's last kind, the open ends, are left out.
 */
public final class ChokePointSearch {
    private static final String FORMULA =
            "On one chain of kinds of input, walking upstream and never back to an earlier kind, with a virtual root above"
                    + " every source: UNAVOIDABLE if every way passes the supplier, UNAVOIDABLE_ON_KNOWN_CHAINS if every"
                    + " way that reaches the chain's last kind does. Minimum cut: the fewest suppliers that all these ways"
                    + " pass.";
    private static final String CITATION =
            "Dominators: Lengauer and Tarjan 1979, TOPLAS 1:121; the chains: Interlock's own definition.";

    private ChokePointSearch() {}

    /** {@code null} where the organization is not in the graph. */
    public static @Nullable ChokePoints find(GraphView view, ChokePointsQuery query, Budget budget) {
        int row = view.graph().organizations().find(query.organization().text());
        if (row < 0) {
            return null;
        }
        List<ChokePoints.OnChain> chains = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        for (Chain chain : query.chains()) {
            ChokePoints.OnChain found = new ChainChokePoints(view, chain, row, budget).find(query.avoidable());
            chains.add(found);
            steps.add(step(found));
        }
        return new ChokePoints(
                query.organization(), chains, facts(chains), budget.cut(), new Explanation(FORMULA, CITATION, steps));
    }

    private static String step(ChokePoints.OnChain found) {
        List<Key> unavoidable = found.chokePoints().stream()
                .map(ChokePoints.ChokePoint::supplier)
                .toList();
        return found.chain() + ": " + found.suppliers() + " suppliers upstream, "
                + (found.known() ? "known to the end" : "no way known to the end") + ", open ends " + found.openEnds()
                + ", unavoidable " + unavoidable + ", minimum cut " + found.minimumCut() + ", with open ends "
                + found.minimumCutWithOpenEnds();
    }

    private static List<FactReference> facts(List<ChokePoints.OnChain> chains) {
        Set<FactReference> facts = new LinkedHashSet<>();
        for (ChokePoints.OnChain chain : chains) {
            Stream.concat(chain.chokePoints().stream(), chain.avoidable().stream())
                    .flatMap(point -> point.wayRound().stream())
                    .forEach(step -> facts.add(step.fact()));
        }
        return List.copyOf(facts);
    }
}
