package dev.interlock.analysis.reference;

import static dev.interlock.analysis.reference.Heading.computed;
import static dev.interlock.analysis.reference.Heading.published;

import dev.interlock.analysis.merger.CommonOwnership;
import dev.interlock.analysis.merger.MergerScreen;
import dev.interlock.analysis.merger.ProfitWeights;
import java.util.List;
import java.util.Objects;

/** What common owners add to concentration. */
final class CommonOwnershipCases {
    private static final String DEFINITION = "O'Brien and Salop 2000, Antitrust L.J. 67:559";

    private static final ReferenceCase<MergerScreen> T5 = ReferenceCase.of(
                    published(
                            "T5",
                            "Two firms with the same owners act as one",
                            "mergerScreen",
                            DEFINITION + "; the example of two airlines with equal shares, retold by Lambert 2018,"
                                    + " Truth on the Market, A (Relatively) Non-Technical Explanation of MHHI Delta"),
                    """
                    f1,f2 raised 50
                    o1,o2,o3,o4,o5,o6,o7,o8,o9,o10 hold 10 % of f1,f2
                    """,
                    (given, budget) -> new Market(given, budget).merger("f1", "f2"))
            .number("HHI", 5000, screen -> screen.market().distribution().hhi())
            .number("ΔMHHI", 5000, screen -> common(screen).deltaMhhi())
            .number("MHHI", 10_000, screen -> common(screen).mhhi());

    private static final ReferenceCase<MergerScreen> T6 = ReferenceCase.of(
                    computed(
                            "T6",
                            "Four airlines and five funds",
                            "mergerScreen",
                            DEFINITION + "; input: lux-hux/MHHI-Delta on GitHub, after Lambert 2018, Truth on the"
                                    + " Market; computed by that code"),
                    """
                    f1,f2 raised 30
                    f3,f4 raised 20
                    fund1,fund3,fund4,fund5 hold 1 % of f1
                    fund2 holds 2 % of f1
                    fund1,fund2,fund4,fund5 hold 1 % of f2
                    fund3 holds 2 % of f2
                    fund1,fund2,fund3,fund5 hold 1 % of f3
                    fund4 holds 2 % of f3
                    fund1,fund2,fund3,fund4 hold 1 % of f4
                    fund5 holds 2 % of f4
                    """,
                    (given, budget) -> new Market(given, budget).merger("f1", "f2"))
            .number("HHI", 2600, screen -> screen.market().distribution().hhi())
            .number(
                    "pairs of firms with a weight",
                    12,
                    screen -> common(screen).pairs().size())
            .number("smallest weight κ", .875, CommonOwnershipCases::leastKappa)
            .number("largest weight κ", .875, CommonOwnershipCases::mostKappa)
            .number("ΔMHHI", 6475, screen -> common(screen).deltaMhhi())
            .number("MHHI", 9075, screen -> common(screen).mhhi());

    private static final ReferenceCase<CashAndControl> T7 = ReferenceCase.of(
                    computed(
                                    "T7",
                                    "Cash flow and control in different hands",
                                    "mergerScreen",
                                    DEFINITION + "; input: R package antitrust, HHI, its second and third example;"
                                            + " computed by code of its own after O'Brien and Salop")
                            .note(
                                    "The R package gives 7575 and 7562.954545, as it does not divide by Σ γβ of the firm"
                                            + " itself where control and cash flow differ. Facts do not tell control from cash"
                                            + " flow, so mergerScreen takes both to be the same; this asks the code beneath it."),
                    """
                    f1 has 15 % of the market
                    f2 has 20 % of the market
                    f3 has 25 % of the market
                    f4 has 35 % of the market
                    f5 has 5 % of the market
                    a has 100 % of the control and 90 % of the cash flow of f1
                    b has 0 % of the control and 10 % of the cash flow of f1
                    a has 100 % of the control and 100 % of the cash flow of f2
                    a has 0 % of the control and 75 % of the cash flow of f3
                    b has 100 % of the control and 25 % of the cash flow of f3
                    b has 100 % of the control and 100 % of the cash flow of f4
                    c has 100 % of the control and 100 % of the cash flow of f5
                    """,
                    CashAndControl::new)
            .printed("MHHI", "7712.083333", owners -> owners.weights().mhhi())
            .printed(
                    "MHHI where a has 70 and b 30 % of the control of f1", "7963.977273", CommonOwnershipCases::shared);

    static final List<ReferenceCase<?>> ALL = List.of(T5, T6, T7);

    private CommonOwnershipCases() {}

    private static CommonOwnership common(MergerScreen screen) {
        return Objects.requireNonNull(screen.commonOwnership());
    }

    private static double leastKappa(MergerScreen screen) {
        return common(screen).pairs().stream()
                .mapToDouble(CommonOwnership.Weight::kappa)
                .min()
                .orElse(Double.NaN);
    }

    private static double mostKappa(MergerScreen screen) {
        return common(screen).pairs().stream()
                .mapToDouble(CommonOwnership.Weight::kappa)
                .max()
                .orElse(Double.NaN);
    }

    private static double shared(CashAndControl owners) {
        ProfitWeights weights = owners.instead(
                        "a has 100 % of the control and 90 % of the cash flow of f1",
                        "a has 70 % of the control and 90 % of the cash flow of f1")
                .instead(
                        "b has 0 % of the control and 10 % of the cash flow of f1",
                        "b has 30 % of the control and 10 % of the cash flow of f1")
                .weights();
        return weights.mhhi();
    }
}
