package dev.interlock.realdata;

import dev.interlock.graph.Graph;
import dev.interlock.model.Instrument;
import dev.interlock.model.Product;
import dev.interlock.model.Usd;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Money edges among AI companies, 2026. Each goes from who pays to who is paid. */
final class BubbleMap implements Profiled {
    private final NamedFacts facts = new NamedFacts();
    private final RealData data = RealData.set("bubblemap2026");
    private final TreeSet<String> investmentsAndTakeovers = new TreeSet<>();
    private final Graph graph;

    BubbleMap() {
        List<Map<String, String>> edges = data.rows("edges");
        addRounds(edges);
        edges.forEach(this::add);
        this.graph = facts.graph();
    }

    /** A round is what one organization got at one time, which the table says as a status, of one amount. */
    private void addRounds(List<Map<String, String>> edges) {
        Map<List<String>, TreeSet<String>> investors = new TreeMap<>(Profiled.BY_TEXTS);
        for (Map<String, String> edge : edges) {
            if (isInvestment(edge)) {
                investors
                        .computeIfAbsent(
                                List.of(edge.get("to"), edge.get("status"), edge.get("amount_usd")),
                                round -> new TreeSet<>())
                        .add(edge.get("from"));
            }
        }
        investors.forEach((round, from) -> facts.round(round.get(0), null, usd(round.get(2)), from));
    }

    private void add(Map<String, String> edge) {
        String from = edge.get("from");
        String to = edge.get("to");
        Usd amount = usd(edge.get("amount_usd"));
        switch (edge.get("instrument")) {
            case "acquisition", "merger" -> facts.acquisition(from, to, amount, null);
            case "compute_commitment", "revenue_share" -> facts.supply(from, to, Product.CLOUD, amount);
            case "gpu_purchase" -> facts.supply(from, to, Product.GPU, amount);
            case "capex" -> facts.supply(from, to, Product.DATA_CENTRE, amount);
            case "offtake" -> facts.supply(from, to, Product.POWER, amount);
            case "debt" -> facts.credit(from, to, Instrument.LOAN, amount);
            case "backstop" -> facts.credit(from, to, Instrument.BACKSTOP, amount);
            default -> {
                if (!isInvestment(edge)) {
                    return;
                }
            }
        }
        if (isInvestment(edge) || List.of("acquisition", "merger").contains(edge.get("instrument"))) {
            investmentsAndTakeovers.addAll(List.of(from, to));
        }
    }

    private static boolean isInvestment(Map<String, String> edge) {
        return List.of("equity", "investment", "warrant").contains(edge.get("instrument"));
    }

    private static @Nullable Usd usd(String amount) {
        return amount.isEmpty() ? null : Usd.of(Long.parseLong(amount));
    }

    @Override
    public Graph graph() {
        return graph;
    }

    @Override
    public String slug(String name) {
        return facts.slug(name).text();
    }

    /** The profile counts the names of these alone. */
    @Override
    public int names() {
        return investmentsAndTakeovers.size();
    }

    @Override
    public JsonNode profile() {
        return data.profile();
    }
}
