package dev.interlock.speed;

import java.util.List;

/** Each measure that says which facts move it most, by asking itself again without each fact it used. */
final class AttributionQuestions {
    static final List<Question> LIST = List.of(
            attribution("circularity", "circularity"),
            attribution("concentration", "concentration"),
            attribution(
                    "mergerScreen",
                    "mergerScreen(acquirer: \"microsoft\", target: \"mistral-ai\", market: { layers: [FRONTIER_LAB] }, of: VALUATION)"),
            attribution("contagion", "contagion(shocks: [{ organization: \"openai\", share: 0.5 }])"),
            attribution("dependence", "dependence(country: \"US\", home: US)"),
            attribution("chokePoints", "chokePoints(of: \"openai\")"),
            attribution("flows", "flows(by: COUNTRY)"),
            attribution("regionBalance", "regionBalance(regions: [EUROPE])"),
            attribution("entanglement", "entanglement(supplier: \"nvidia\", customer: \"openai\")"),
            Question.of(
                    "how far circularity moves between the sources",
                    "graph { sourcing { minSources } circularity { sourceSpread(first: 5) "
                            + "{ value least most tried readings { minSources publisher value } } } }"));

    private AttributionQuestions() {}

    private static Question attribution(String measure, String field) {
        return Question.of(
                "attribution of " + measure,
                field + " { attribution(first: 5) { of value used tried facts { fact { key } without } } }");
    }
}
