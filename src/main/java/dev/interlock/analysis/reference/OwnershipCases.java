package dev.interlock.analysis.reference;

import static dev.interlock.analysis.reference.Heading.byHand;
import static dev.interlock.analysis.reference.Heading.published;

import java.util.List;
import java.util.Map;

/** Control, close links and integrated ownership. */
final class OwnershipCases {
    private static final String INTEGRATED =
            "Vitali, Glattfelder and Battiston 2011, PLoS ONE 6(10):e25995; Brioschi et al. 1989; Baldone et al. 1998";

    private static final ReferenceCase<Owners> T8 = withJointShares(
            ReferenceCase.of(
                    published(
                                    "T8",
                                    "Control with joint shares, on rings",
                                    "consolidation",
                                    "Prometheux documentation, company control")
                            .note("Of some more than all is held: a test of the algorithm, not a cap table. That nobody"
                                    + " controls itself is left out of the lists of the source."),
                    """
                    1 holds 90 % of 2,6,10
                    2 holds 100 % of 3
                    3 holds 10 % of 2
                    3 holds 90 % of 4
                    4,6,19 hold 100 % of 5
                    5 holds 10 % of 1
                    5 holds 90 % of 10
                    10 holds 100 % of 20
                    10 holds 50 % of 19
                    20 holds 50 % of 1
                    """,
                    Owners::new),
            Map.of(
                    "1", Map.of("2", 1., "3", 1., "4", .9, "5", 2., "6", .9, "10", 1.8, "20", 1.),
                    "10", Map.of("20", 1.),
                    "19", Map.of("1", .6, "2", 1., "3", 1., "4", .9, "5", 3., "6", .9, "10", 1.8, "20", 1.),
                    "20", Map.of()));

    private static final ReferenceCase<Map<String, Double>> T9 = ReferenceCase.of(
                    published(
                                    "T9",
                                    "Close links of 20 percent and more",
                                    "consolidation",
                                    "Prometheux documentation, close links; European Central Bank, Guideline 2015/510,"
                                            + " article 138")
                            .note("Of a 170 % are held: a test of the algorithm, not a cap table."),
                    """
                    a holds 20 % of b,c
                    b holds 80 % of a
                    b holds 20 % of c
                    c holds 60 % of d
                    d holds 90 % of a
                    """,
                    (given, budget) -> new Owners(given, budget).closeLinks())
            .words(
                    "all links",
                    "a→b, a→c, b→a, b→c, b→d, c→a, c→d, d→a, d→c",
                    links -> Words.list(links.keySet().stream()))
            .number("a→b", .2, links -> links.get("a→b"))
            .number("a→c", .24, links -> links.get("a→c"))
            .number("b→a", .908, links -> links.get("b→a"))
            .number("b→c", .36, links -> links.get("b→c"))
            .number("b→d", .216, links -> links.get("b→d"))
            .number("c→a", .54, links -> links.get("c→a"))
            .number("c→d", .6, links -> links.get("c→d"))
            .number("d→a", .9, links -> links.get("d→a"))
            .number("d→c", .216, links -> links.get("d→c"));

    private static final ReferenceCase<Owners> T10 = ReferenceCase.of(
                    byHand("T10", "Integrated shares with cross-holdings", "consolidation", INTEGRATED),
                    """
                    x holds 60 % of a
                    a holds 50 % of b
                    b holds 30 % of a
                    """,
                    Owners::new)
            .number(
                    "integrated share of x in a",
                    .6 / .85,
                    owners -> owners.share("x", "a").integrated())
            .number(
                    "integrated share of x in b",
                    .3 / .85,
                    owners -> owners.share("x", "b").integrated())
            .number(
                    "corrected share of a in a",
                    .15,
                    owners -> owners.share("a", "a").corrected())
            .number(
                    "corrected share of a in b",
                    .5,
                    owners -> owners.share("a", "b").corrected())
            .number(
                    "corrected share of b in a",
                    .3,
                    owners -> owners.share("b", "a").corrected());

    private static final ReferenceCase<Owners> T11 = ReferenceCase.of(
                    published(
                            "T11",
                            "Dependency of two that hold half of each other",
                            "consolidation",
                            "Elliott, Golub and Jackson 2014, AER 104(10):3115"),
                    """
                    a holds 50 % of b
                    b holds 50 % of a
                    """,
                    Owners::new)
            .number(
                    "dependency of a on a",
                    2 / 3.,
                    owners -> owners.share("a", "a").dependency())
            .number(
                    "dependency of a on b",
                    1 / 3.,
                    owners -> owners.share("a", "b").dependency())
            .number(
                    "dependency of b on a",
                    1 / 3.,
                    owners -> owners.share("b", "a").dependency())
            .number(
                    "dependency of b on b",
                    2 / 3.,
                    owners -> owners.share("b", "b").dependency());

    private static final ReferenceCase<Owners> T12 = ReferenceCase.of(
                    byHand("T12", "A ring, and an owner outside it", "consolidation", INTEGRATED)
                            .note("That a ring of control is its own ultimate parent is Interlock's own definition; to"
                                    + " look for a node without owner would find none."),
                    """
                    a holds 60 % of b
                    b holds 60 % of c
                    c holds 60 % of a
                    """,
                    Owners::new)
            .words("ultimate parents of b", "circular a b c", owners -> owners.ultimateParents("b"))
            .words(
                    "with p holding 40 % of a",
                    "circular a b c", owners -> withP(owners).ultimateParents("b"))
            .number(
                    "integrated share of p in a",
                    .4 / (1 - .216),
                    owners -> withP(owners).share("p", "a").integrated());

    static final List<ReferenceCase<?>> ALL = List.of(T8, T9, T10, T11, T12);

    private OwnershipCases() {}

    private static Owners withP(Owners ring) {
        return ring.with("p holds 40 % of a");
    }

    private static ReferenceCase<Owners> withJointShares(
            ReferenceCase<Owners> plain, Map<String, Map<String, Double>> expected) {
        ReferenceCase<Owners> all = plain;
        for (String controller : Owners.byNumber(expected.keySet())) {
            Map<String, Double> joint = expected.getOrDefault(controller, Map.of());
            String controlled = Words.list(Owners.byNumber(joint.keySet()).stream());
            all = all.words("controlled by " + controller, controlled, owners -> owners.controlledBy(controller));
            for (String organization : Owners.byNumber(joint.keySet())) {
                all = all.number(
                        "held of " + organization + " by " + controller + " and those it controls",
                        joint.getOrDefault(organization, Double.NaN),
                        owners -> owners.jointShare(controller, organization));
            }
        }
        return all;
    }
}
