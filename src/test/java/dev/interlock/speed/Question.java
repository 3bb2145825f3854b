package dev.interlock.speed;

import dev.interlock.web.Example;
import java.util.List;
import java.util.stream.Stream;

/** A query by what it asks for. */
record Question(String title, String query) {
    private static final String FACTS = "facts { kind date status amountUsd fact { key sources { url } } }";
    private static final String PATH =
            "{ complete nodes { length bottleneckUsd reading steps { from { slug } to { slug }"
                    + " hop { kinds moneyUsd " + FACTS + " } } } pageInfo { endCursor } }";
    private static final String LOOP =
            "{ complete nodes { length bottleneckUsd reading hops { from { slug } to { slug }" + " moneyUsd " + FACTS
                    + " } } pageInfo { endCursor } }";
    private static final String CIRCULARITY = "{ totalUsd goingRoundUsd cycledShare finnCyclingIndex reciprocity"
            + " circulationShare trophicIncoherence loops { organizations { slug } amountUsd } }";
    private static final String ENTANGLEMENT = "{ customer { slug } invested { amountUsd certainty " + FACTS + " }"
            + " purchases { amountUsd certainty " + FACTS + " } overall { matchedUsd roundTrip { value certainty } }"
            + " timeRespecting { matchedUsd } indirect { investedUsd purchasesUsd } }";

    /** Each traversal by itself, with its facts and their sources. */
    private static final List<Question> TRAVERSALS = List.of(
            of("paths: 10, at most 4 hops", "paths(from: \"nvidia\", to: \"anthropic\", first: 10) " + PATH),
            of("paths: 10, at most 8 hops", "paths(from: \"asml\", to: \"x-corp\", maxHops: 8, first: 10) " + PATH),
            of(
                    "paths: 10 by bottleneck",
                    "paths(from: \"nvidia\", to: \"anthropic\", sort: BOTTLENECK, first: 10) " + PATH),
            of(
                    "paths: 10 by date, in order of time",
                    "paths(from: \"nvidia\", to: \"anthropic\", sort: DATE, order: STRICT, first: 10) " + PATH),
            of("moneyLoops: 20, at most 4 hops", "moneyLoops(first: 20) " + LOOP),
            of("moneyLoops: 20, at most 8 hops", "moneyLoops(maxLength: 8, first: 20) " + LOOP),
            of(
                    "moneyLoops: 20 through the largest hub, at most 8 hops",
                    "moneyLoops(through: \"nvidia\", maxLength: 8, first: 20) " + LOOP),
            of(
                    "moneyLoops: count all, at most 8 hops",
                    "moneyLoops(maxLength: 8, first: 1) { total { count complete } }"),
            of("circularity", "circularity " + CIRCULARITY),
            of(
                    "circularitySeries: 60 months",
                    "circularitySeries(from: \"2021-09-30\", to: \"2026-08-31\", every: MONTH) { date circularity "
                            + CIRCULARITY + " }"),
            of("entanglement of a pair", "entanglement(supplier: \"nvidia\", customer: \"openai\") " + ENTANGLEMENT),
            of(
                    "entanglements of a supplier",
                    "organization(slug: \"nvidia\") { entanglements { customers " + ENTANGLEMENT + " } }"),
            consolidation(
                    "ultimateParents", "{ parents { organization { slug } } relations { reading facts { key } } }"),
            consolidation("group", "{ members { slug } rounds(first: 50) { nodes { key } } explain { steps } }"),
            consolidation("history", "{ steps { date from { slug } to { slug } moved { raisedUsd } } }"),
            consolidation("integratedOwnership", "{ __typename }"));

    /** Each measure by itself, and what-if. */
    private static final List<Question> MEASURES = List.of(
            of(
                    "concentration of what was raised",
                    "concentration(of: RAISED) { totalUsd hhi cr3 gini entropy effectiveNumber"
                            + " groups(first: 100) { label amountUsd share } explain { facts { key } } }"),
            of(
                    "concentrationSeries: 20 quarters",
                    "concentrationSeries(from: \"2021-09-30\", to: \"2026-08-31\", every: QUARTER, of: RAISED)"
                            + " { to concentration { totalUsd hhi } }"),
            of(
                    "mergerScreen by value",
                    "mergerScreen(acquirer: \"nvidia\", target: \"coreweave\", market: { layers: [CLOUD] }, of: RAISED)"
                            + " { hhiBefore hhiAfter deltaHhi flags { clause hit } }"),
            of(
                    "contagion: linear DebtRank",
                    "contagion(shocks: [{ organization: \"openai\", share: 0.5 }]) { knockOnUsd"
                            + " rounds { number losses(first: 100) { organization { slug } lossUsd } } }"),
            of("systemicImportance", "systemicImportance(first: 10) { ranks { organization { slug } knockOnUsd } }"),
            of(
                    "dependence of a layer, 4 tiers",
                    "dependence(layer: FRONTIER_LAB) { tiers { number input suppliers { organization { slug } byCount } }"
                            + " critical { importShare } }"),
            of(
                    "chokePoints: 3 chains",
                    "chokePoints(of: \"anthropic\") { chains { chain chokePoints { supplier { slug } avoidance }"
                            + " openEnds { slug } minimumCut { slug } } }"),
            of("flows between countries", "flows(by: COUNTRY) { flows { from to capitalUsd supplyUsd } }"),
            of("regionBalance", "regionBalance { region raisedUsd received { abroadShare } supplied { abroadShare } }"),
            of(
                    "what-if: a takeover, circularity and roofs",
                    "graph(consolidated: true, assume: [{ acquire: { acquirer: \"nvidia\", target: \"coreweave\" } }]) {"
                            + " circularity { goingRoundUsd finnCyclingIndex }"
                            + " consolidation(organization: \"marimo\") { ultimateParents { parents { organization { slug } } } } }"),
            of(
                    "what-if: a contract is cut, choke points",
                    "graph(assume: [{ cutSupply: { supplier: \"nvidia\", customer: \"openai\" } }]) {"
                            + " chokePoints(of: \"openai\") { chains { chain chokePoints { supplier { slug } } } } }"),
            of(
                    "attribution of a merger screen's HHI",
                    "mergerScreen(acquirer: \"microsoft\", target: \"mistral-ai\", market: { layers: [FRONTIER_LAB] },"
                            + " of: VALUATION) { attribution(first: 5) { value used facts { fact { key } without } } }"));

    /** What the product ships as examples, and each traversal and measure. */
    static Stream<Question> all() {
        Stream<Question> examples =
                Example.list().stream().map(example -> new Question("example " + example.operation(), example.query()));
        return Stream.of(examples, TRAVERSALS.stream(), MEASURES.stream()).flatMap(questions -> questions);
    }

    private static Question consolidation(String field, String wanted) {
        return of(
                "consolidation: " + field, "consolidation(organization: \"x-corp\") { " + field + " " + wanted + " }");
    }

    private static Question of(String title, String field) {
        return new Question(title, "{ " + field + " }");
    }

    @Override
    public String toString() {
        return title;
    }
}
