package dev.interlock.speed;

import static dev.interlock.speed.Question.of;

import java.util.List;
import java.util.stream.Collectors;

/** Each measure by itself, what-if, and how two views differ. */
final class MeasureQuestions {
    private static final String TAKEOVER = "assume: [{ acquire: { acquirer: \"nvidia\", target: \"coreweave\" } }]";
    private static final String CHANGES = "{ facts { appeared vanished changes { kind fact { key } } }"
            + " roofs { organization { slug } } loops { appearedCount vanishedCount }"
            + " measures { measure from to change } ranks { count } }";

    static final List<Question> LIST = List.of(
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
                    "concentrationSeries: 60 months of valuations",
                    "concentrationSeries(from: \"2021-09-30\", to: \"2026-08-31\", every: MONTH, of: VALUATION)"
                            + " { to concentration { totalUsd hhi } }"),
            of(
                    "concentration: influences of facts",
                    "concentration { hhi influences(first: 10) { fact { key } hhiWithout } }"),
            of(
                    "mergerScreen: money loops and flags",
                    "mergerScreen(acquirer: \"nvidia\", target: \"openai\")"
                            + " { deltaHhi flags { clause hit } loops { closed { __typename } inside { __typename } } }"),
            of(
                    "dependence of an organization, from where its owners are",
                    "dependence(organization: \"openai\") { critical { importShare } ownership { country } }"),
            of(
                    "consolidationCandidates: 25 targets",
                    "consolidationCandidates(acquirer: \"nvidia\") { nodes { score target { slug } explain { steps } } }"),
            of("controlGroups: 25", "controlGroups { nodes { ultimateParent { slug } members { slug } } }"),
            of("organizations: 25", "organizations { nodes { slug name } totalCount }"),
            of(
                    "25 facts of each other kind",
                    List.of(
                                    "fundingRounds",
                                    "participations",
                                    "stakes",
                                    "supplyAgreements",
                                    "creditAgreements",
                                    "acquisitions",
                                    "financials")
                            .stream()
                            .map(list -> list + " { nodes { key sources { url } } }")
                            .collect(Collectors.joining(" "))),
            of("regulations", "regulations { nodes { name layers sources { url } } }"),
            of("search", "search(text: \"nvida\") { nodes { __typename } }"),
            new Question(
                    "changes between two dates: facts, roofs, loops, measures, ranks",
                    "{ changes(from: { asOf: \"2025-08-31\" }, to: { asOf: \"2026-08-31\" }) " + CHANGES + " }"),
            new Question(
                    "changes by a takeover: facts, roofs, loops, measures, ranks",
                    "{ changes(from: { consolidated: true }, to: { consolidated: true, " + TAKEOVER + " }) " + CHANGES
                            + " }"),
            of(
                    "what-if: a takeover, circularity and roofs",
                    "graph(consolidated: true, " + TAKEOVER + ") {"
                            + " circularity { goingRoundUsd finnCyclingIndex }"
                            + " consolidation(organization: \"marimo\") { ultimateParents { parents { organization { slug } } } } }"),
            of(
                    "what-if: a contract is cut, choke points",
                    "graph(assume: [{ cutSupply: { supplier: \"nvidia\", customer: \"openai\" } }]) {"
                            + " chokePoints(of: \"openai\") { chains { chain chokePoints { supplier { slug } } } } }"),
            of(
                    "what-if: losses after a write-down, importance",
                    "graph(assume: [{ writeDown: { organization: \"openai\", share: 0.5 } }]) {"
                            + " assumptions { reading } systemicImportance(first: 10) { ranks { organization { slug } knockOnUsd } }"
                            + " concentration(of: VALUATION) { hhi } }"));

    private MeasureQuestions() {}
}
