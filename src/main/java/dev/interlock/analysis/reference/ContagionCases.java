package dev.interlock.analysis.reference;

import static dev.interlock.analysis.contagion.ContagionModel.DEBT_RANK;
import static dev.interlock.analysis.contagion.ContagionModel.LINEAR_DEBT_RANK;
import static dev.interlock.analysis.contagion.ContagionModel.THRESHOLD;
import static dev.interlock.analysis.reference.Heading.byHand;
import static dev.interlock.analysis.reference.Heading.computed;

import java.util.List;

/** How losses spread. */
final class ContagionCases {
    private static final String MODELS = "Battiston et al. 2012, Sci. Rep. 2:541 (DebtRank); Bardoscia et al. 2015,"
            + " PLOS ONE 10(6):e0130406 (linear DebtRank)";

    private static final ReferenceCase<Losses> T13 = ReferenceCase.of(
                    computed(
                                    "T13",
                                    "Losses on a ring",
                                    "contagion",
                                    MODELS + "; input: the ring of marcobardoscia/neva on GitHub; computed by that code"
                                            + " and in closed form")
                            .note("neva stops when losses change by less than 0.001, and so gives .1998 for .2."),
                    """
                    a,b,c are worth 1000
                    a holds 50 % of b
                    b holds 50 % of c
                    c holds 50 % of a
                    """,
                    Losses::new)
            .number(
                    "10 % of all, linear: share lost by a",
                    .2, ring -> tenth(ring).share("a"))
            .number(
                    "10 % of all, linear: share lost by b",
                    .2, ring -> tenth(ring).share("b"))
            .number(
                    "10 % of all, linear: share lost by c",
                    .2, ring -> tenth(ring).share("c"))
            .number(
                    "50 % of a, linear: share lost by a",
                    4 / 7., ring -> half(ring).share("a"))
            .number(
                    "50 % of a, linear: share lost by b",
                    1 / 7., ring -> half(ring).share("b"))
            .number(
                    "50 % of a, linear: share lost by c",
                    2 / 7., ring -> half(ring).share("c"))
            .number(
                    "50 % of a, DebtRank: share lost by a",
                    .5625, ring -> once(ring).share("a"))
            .number(
                    "50 % of a, DebtRank: share lost by b",
                    .125, ring -> once(ring).share("b"))
            .number(
                    "50 % of a, DebtRank: share lost by c",
                    .25, ring -> once(ring).share("c"))
            .printed(
                    "50 % of a, DebtRank: R",
                    "0.1458333", ring -> once(ring).value().debtRank());

    private static final ReferenceCase<Losses> T14 = ReferenceCase.of(
                    byHand("T14", "Losses on a chain", "contagion", MODELS)
                            .note("Equities are 1.5, 1 and .5, exposures .5 each, in thousands. neva gives 1.35 for"
                                    + " 1.275 where equities differ: its mistake."),
                    """
                    a has equity of 1500
                    b has equity of 1000
                    c has equity of 500
                    a lends 500 to b
                    b lends 500 to c
                    """,
                    Losses::new)
            .number("10 % of all: equity left of a", 1275, chain -> tenth(chain).equityLeft("a"))
            .number("10 % of all: equity left of b", 850, chain -> tenth(chain).equityLeft("b"))
            .number("10 % of all: equity left of c", 450, chain -> tenth(chain).equityLeft("c"))
            .number(
                    "50 % of all: share lost by a",
                    .75, chain -> halfOfAll(chain).share("a"))
            .number(
                    "50 % of all: share lost by b",
                    .75, chain -> halfOfAll(chain).share("b"))
            .number(
                    "50 % of all: share lost by c",
                    .5, chain -> halfOfAll(chain).share("c"));

    private static final ReferenceCase<Losses> T15 = ReferenceCase.of(
                    computed(
                                    "T15",
                                    "A tenth of outside assets fails three banks",
                                    "contagion",
                                    "Input: Barucca, exercise 4, paolobarucca/debtrank on GitHub; equities and defaults"
                                            + " worked out apart from that code; Furfine 2003, J. Money Credit Bank."
                                            + " 35:111 (threshold)")
                            .note(
                                    "Outside assets are 20, 20 and 10, outside debts 17, 18 and 8, so that equities are 1,"
                                            + " 3 and 3; a tenth of the assets is 2, 2 and 1. On paper bank1 is left with −1; an"
                                            + " equity cannot lose more than all here."),
                    """
                    bank1 has equity of 1
                    bank2,bank3 have equity of 3
                    bank2 lends 4 to bank1
                    bank3 lends 3 to bank2
                    bank1 lends 2 to bank3
                    """,
                    Losses::new)
            .number(
                    "share that bank1 loses at once",
                    1,
                    banks -> outside(banks).of("bank1").shareAtFirst())
            .number("equity left at first of bank2", 1, banks -> outside(banks).leftAtFirst("bank2"))
            .number("equity left at first of bank3", 2, banks -> outside(banks).leftAtFirst("bank3"))
            .words(
                    "failed in the end",
                    "bank1, bank2, bank3",
                    banks -> outside(banks).failed());

    static final List<ReferenceCase<?>> ALL = List.of(T13, T14, T15);

    private ContagionCases() {}

    private static Losses.End tenth(Losses losses) {
        return losses.of(LINEAR_DEBT_RANK, Losses.share(.1, "a", "b", "c"));
    }

    private static Losses.End half(Losses losses) {
        return losses.of(LINEAR_DEBT_RANK, Losses.share(.5, "a"));
    }

    private static Losses.End once(Losses losses) {
        return losses.of(DEBT_RANK, Losses.share(.5, "a"));
    }

    private static Losses.End halfOfAll(Losses losses) {
        return losses.of(LINEAR_DEBT_RANK, Losses.share(.5, "a", "b", "c"));
    }

    private static Losses.End outside(Losses losses) {
        return losses.of(THRESHOLD, List.of(Losses.usd(2, "bank1"), Losses.usd(2, "bank2"), Losses.usd(1, "bank3")));
    }
}
