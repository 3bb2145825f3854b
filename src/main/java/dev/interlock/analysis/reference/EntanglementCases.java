package dev.interlock.analysis.reference;

import static dev.interlock.analysis.reference.Heading.byHand;

import dev.interlock.analysis.entanglement.Entanglement;
import dev.interlock.analysis.entanglement.EntanglementQuery;
import dev.interlock.analysis.entanglement.Entanglements;
import dev.interlock.model.Key;
import dev.interlock.traversal.Fold;
import java.util.List;

/** Capital that suppliers give customers. */
final class EntanglementCases {
    private static final ReferenceCase<Entanglement> T21 = ReferenceCase.of(
                    byHand(
                                    "T21",
                                    "An investment that comes back as purchases",
                                    "entanglement",
                                    "Interlock's own definition; no published standard was found")
                            .note(
                                    "By dates the purchase of day 0 cannot be paid for by the investment of day 1: 8 of 12"
                                            + " are matched."),
                    """
                    s invests 10 in c on day 1
                    c pays s 4 on day 0
                    c pays s 3 on day 2
                    c pays s 5 on day 3
                    s has revenue of 40
                    """,
                    (given, budget) -> Entanglements.between(
                            Fold.none(given.view()), Key.of("s"), Key.of("c"), EntanglementQuery.DEFAULT, budget))
            .number(
                    "round-trip ratio",
                    10 / 12.,
                    pair -> pair.overall().roundTrip().value())
            .number(
                    "vendor-financed revenue",
                    .25,
                    pair -> pair.overall().vendorFinancedRevenue().value())
            .number("recycled", 1, pair -> pair.overall().recycled().value())
            .number(
                    "round-trip ratio, by dates",
                    8 / 12.,
                    pair -> pair.timeRespecting().roundTrip().value())
            .number(
                    "vendor-financed revenue, by dates",
                    .2,
                    pair -> pair.timeRespecting().vendorFinancedRevenue().value())
            .number(
                    "recycled, by dates",
                    .8,
                    pair -> pair.timeRespecting().recycled().value());

    static final List<ReferenceCase<?>> ALL = List.of(T21);

    private EntanglementCases() {}
}
