package dev.interlock.analysis.reference;

import static dev.interlock.analysis.reference.Heading.computed;
import static dev.interlock.analysis.reference.Heading.published;

import dev.interlock.analysis.concentration.Concentration;
import dev.interlock.analysis.concentration.ConcentrationQuery;
import dev.interlock.analysis.concentration.Quantity;
import dev.interlock.traversal.Budget;
import java.util.List;

/** Herfindahl–Hirschman index, and what mergers do to it. */
final class ConcentrationCases {
    private static final ReferenceCase<Concentration> T1 = ReferenceCase.of(
                    published(
                            "T1",
                            "HHI of four firms",
                            "concentration",
                            "US Department of Justice, Herfindahl-Hirschman Index,"
                                    + " justice.gov/atr/herfindahl-hirschman-index"),
                    """
                    f1,f2 raised 30
                    f3,f4 raised 20
                    """,
                    (given, budget) -> shares(given, Quantity.RAISED, budget))
            .number("HHI", 2600, shares -> shares.distribution().hhi());

    private static final ReferenceCase<Market> T2 = ReferenceCase.of(
                    published(
                                    "T2",
                                    "HHI of nine firms, and two mergers of them",
                                    "mergerScreen",
                                    "Industrial Organization (blog), March 2006, industrialorganization.blogspot.com;"
                                            + " thresholds: US Merger Guidelines 2023, Guideline 1")
                            .note(
                                    "The source holds the mergers against the guidelines of 1992; here those of 2023 are"
                                            + " asked: HHI after above 1,800 or merged share above 30 %, and change above 100."),
                    """
                    f25 raised 25
                    f20 raised 20
                    f15 raised 15
                    f10 raised 10
                    f8 raised 8
                    f7 raised 7
                    f6 raised 6
                    f5 raised 5
                    f4 raised 4
                    """,
                    Market::new)
            .number(
                    "HHI",
                    1540,
                    market -> market.merger("f5", "f4").market().distribution().hhi())
            .number(
                    "HHI after f5 and f4 merge",
                    1580,
                    market -> market.merger("f5", "f4").hhiAfter())
            .number(
                    "change when f5 and f4 merge",
                    40,
                    market -> market.merger("f5", "f4").deltaHhi())
            .words("clauses hit when f5 and f4 merge", "none", market -> market.clausesHit("f5", "f4"))
            .number(
                    "HHI after f25 and f20 merge",
                    2540,
                    market -> market.merger("f25", "f20").hhiAfter())
            .number(
                    "change when f25 and f20 merge",
                    1000,
                    market -> market.merger("f25", "f20").deltaHhi())
            .words(
                    "clauses hit when f25 and f20 merge",
                    "2023 Merger Guidelines, Guideline 1 (concentration),"
                            + " 2023 Merger Guidelines, Guideline 1 (share)",
                    market -> market.clausesHit("f25", "f20"));

    private static final ReferenceCase<Market> T3 = ReferenceCase.of(
                    published(
                                    "T3",
                                    "Ten and five percent add one hundred points",
                                    "mergerScreen",
                                    "US Horizontal Merger Guidelines 1992, section 1.51: 5 x 10 x 2 = 100; thresholds:"
                                            + " US Merger Guidelines 2023, Guideline 1")
                            .note("The presumption asks for more than 100 points; exactly 100 are not enough, although"
                                    + " the market is highly concentrated."),
                    """
                    f10 raised 10
                    f5 raised 5
                    f45 raised 45
                    f40 raised 40
                    """,
                    Market::new)
            .number(
                    "change when f10 and f5 merge",
                    100,
                    market -> market.merger("f10", "f5").deltaHhi())
            .words("clauses hit when f10 and f5 merge", "none", market -> market.clausesHit("f10", "f5"));

    private static final ReferenceCase<Concentration> T4 = ReferenceCase.of(
                    computed(
                            "T4",
                            "HHI of five products of three suppliers",
                            "concentration",
                            "R package antitrust, HHI, first example (shares .15 .20 .25 .35 .05 of A A B B C);"
                                    + " computed by that package"),
                    """
                    market buys GPU from a for 15
                    market buys CLOUD from a for 20
                    market buys GPU from b for 25
                    market buys CLOUD from b for 35
                    market buys GPU from c for 5
                    """,
                    (given, budget) -> shares(given, Quantity.SUPPLY, budget))
            .number("HHI", 4850, shares -> shares.distribution().hhi());

    static final List<ReferenceCase<?>> ALL = List.of(T1, T2, T3, T4);

    private ConcentrationCases() {}

    private static Concentration shares(Given given, Quantity quantity, Budget budget) {
        return Concentration.of(given.view(), ConcentrationQuery.of(quantity), budget);
    }
}
