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

    /** What the product ships as examples, and each traversal and measure by itself. */
    static Stream<Question> all() {
        Stream<Question> examples =
                Example.list().stream().map(example -> new Question("example " + example.operation(), example.query()));
        return Stream.of(
                        examples,
                        TRAVERSALS.stream(),
                        MeasureQuestions.LIST.stream(),
                        AttributionQuestions.LIST.stream())
                .flatMap(questions -> questions);
    }

    private static Question consolidation(String field, String wanted) {
        return of(
                "consolidation: " + field, "consolidation(organization: \"x-corp\") { " + field + " " + wanted + " }");
    }

    static Question of(String title, String field) {
        return new Question(title, "{ " + field + " }");
    }

    @Override
    public String toString() {
        return title;
    }
}
