package dev.interlock.analysis.reference;

import static dev.interlock.analysis.reference.Heading.byHand;
import static dev.interlock.analysis.reference.Heading.published;

import java.util.List;

/** Loops, and how much money goes round. */
final class CirculationCases {
    private static final String JOHNSON = "Johnson 1975, SIAM J. Comput. 4:77";

    private static final ReferenceCase<Circulation> T16 = ReferenceCase.of(
                    published(
                                    "T16",
                                    "The circuits of three nodes",
                                    "moneyLoops",
                                    "NetworkX documentation, simple_cycles; " + JOHNSON)
                            .note("A loop of money has at least two members, so moneyLoops leaves out ties to oneself,"
                                    + " which the search beneath it finds."),
                    """
                    0 pays 0,1,2
                    1 pays 2
                    2 pays 0,1,2
                    """,
                    Circulation::new)
            .words("circuits", "0, 2, 0 2, 1 2, 0 1 2", Circulation::circuits)
            .words("money loops, shortest first", "0 2, 1 2, 0 1 2", Circulation::loops);

    private static final ReferenceCase<Circulation> T17 = ReferenceCase.of(
                    published(
                            "T17",
                            "How many circuits complete graphs have",
                            "moneyLoops",
                            JOHNSON + ", table 2; On-Line Encyclopedia of Integer Sequences, A006231"),
                    """
                    a1,a2 pay each other
                    b1,b2,b3 pay each other
                    c1,c2,c3,c4 pay each other
                    d1,d2,d3,d4,d5 pay each other
                    e1,e2,e3,e4,e5,e6 pay each other
                    f1,f2,f3,f4,f5,f6,f7 pay each other
                    """,
                    Circulation::new)
            .number("circuits of two", 1, graphs -> graphs.only(0).loopCount(7))
            .number("circuits of three", 5, graphs -> graphs.only(1).loopCount(7))
            .number("circuits of four", 20, graphs -> graphs.only(2).loopCount(7))
            .number("circuits of five", 84, graphs -> graphs.only(3).loopCount(7))
            .number("circuits of six", 409, graphs -> graphs.only(4).loopCount(7))
            .number("circuits of seven", 2365, graphs -> graphs.only(5).loopCount(7))
            .number(
                    "circuits of five, up to length 3",
                    30,
                    graphs -> graphs.only(3).loopCount(3))
            .number("the same, listed", 30, graphs -> graphs.only(3).listed(3));

    private static final ReferenceCase<Circulation> T18 = ReferenceCase.of(
                    published(
                                    "T18",
                                    "Energy going round in the Cone Spring",
                                    "circularity",
                                    "Finn 1976, J. Theor. Biol. 56:363; flows as in the R package enaR, where the index is"
                                            + " 9.2 %")
                            .note("A spring in Iowa, the common example of the index. Dollars stand for kilocalories a"
                                    + " square metre and year; what is lost follows from what comes in."),
                    """
                    outside is a party nobody named
                    outside pays plants 11184
                    outside pays detritus 635
                    plants pays detritus 8881
                    detritus pays bacteria 5205
                    detritus pays feeders 2309
                    bacteria pays detritus 1600
                    bacteria pays feeders 75
                    feeders pays detritus 200
                    feeders pays carnivores 370
                    carnivores pays detritus 167
                    """,
                    Circulation::new)
            .number("throughput", 30626, spring -> spring.measured().throughputUsd())
            .printed(
                    "Finn cycling index",
                    "0.0919390",
                    spring -> spring.measured().finnCyclingIndex());

    private static final ReferenceCase<Circulation> T19 = ReferenceCase.of(
                    byHand(
                                    "T19",
                                    "A loop of three unequal flows",
                                    "circularity",
                                    "Kichikawa et al. 2019, Appl. Netw. Sci. 4:92 (circulation); MacKay, Johnson and"
                                            + " Sansom 2020, R. Soc. Open Sci. 7:201138 (incoherence); Ulanowicz 1983,"
                                            + " Math. Biosci. 65:219 (decomposition)")
                            .note("7 go round and the gradient is 3, −1 and −2: 147 of 161 in squares, or .9130435."),
                    """
                    nv invests 10 in oa
                    oa pays or 6
                    or pays nv 5
                    """,
                    Circulation::new)
            .printed("circulation share", "0.9130435", flows -> flows.measured().circulationShare())
            .printed(
                    "trophic incoherence F₀",
                    "0.9183673",
                    flows -> flows.measured().trophicIncoherence())
            .number("going round", 5, flows -> flows.measured().goingRoundUsd())
            .number("bottleneck of the loop", 5, Circulation::bottleneck);

    private static final ReferenceCase<Circulation> T20 = ReferenceCase.of(
                    byHand(
                            "T20",
                            "Money that comes straight back",
                            "circularity",
                            "Squartini et al. 2013, Sci. Rep. 3:2729"),
                    """
                    nv invests 10 in oa
                    oa pays nv 6
                    nv invests 2 in cw
                    cw pays nv 4
                    oa pays or 3
                    """,
                    Circulation::new)
            .number("reciprocity", 16 / 25., flows -> flows.measured().reciprocity());

    static final List<ReferenceCase<?>> ALL = List.of(T16, T17, T18, T19, T20);

    private CirculationCases() {}
}
