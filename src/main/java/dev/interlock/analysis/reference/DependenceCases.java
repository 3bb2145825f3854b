package dev.interlock.analysis.reference;

import static dev.interlock.analysis.reference.Heading.byHand;

import java.util.List;

/** On whom others depend. */
final class DependenceCases {
    private static final ReferenceCase<Supply> T26 = ReferenceCase.of(
                    byHand(
                                    "T26",
                                    "Core dependency indicators of two buyers in the EU",
                                    "dependence",
                                    "European Commission, SWD(2021) 352, thresholds .4, .5 and 1")
                            .note(
                                    "Imports of one are US 60, Taiwan 10, inside the EU 30; of the other Taiwan 25, US 25,"
                                            + " South Korea 20, inside 30; both export 40. The indicators on supply agreements are"
                                            + " Interlock's own use of them."),
                    """
                    one,other sit in DE
                    inside sits in FR
                    us,abroad sit in US
                    tw sits in TW
                    kr sits in KR
                    one buys CLOUD from us for 60
                    one buys GPU from tw for 10
                    other buys GPU from tw for 25
                    other buys CLOUD from us for 25
                    other buys MEMORY from kr for 20
                    one,other buy CLOUD from inside for 30
                    abroad buys MODEL_API from one,other for 40
                    """,
                    Supply::new)
            .printed("CDI1 of one", "0.755102", supply -> supply.critical("one").concentration())
            .number("CDI2 of one", .7, supply -> supply.critical("one").importShare())
            .number("CDI3 of one", 1.75, supply -> supply.critical("one").substitution())
            .words("one is dependent", "true", supply -> supply.isDependent("one"))
            .printed(
                    "CDI1 of other",
                    "0.336735",
                    supply -> supply.critical("other").concentration())
            .words("other is dependent", "false", supply -> supply.isDependent("other"));

    private static final ReferenceCase<Supply> T28 = ReferenceCase.of(
                    byHand(
                                    "T28",
                                    "Choke points on a chain of chips",
                                    "chokePoints",
                                    "Interlock's own definition; Lengauer and Tarjan 1979, TOPLAS 1:121 (dominators)")
                            .note("Nobody says who supplies dell, so a way through dell may go round the others."),
                    """
                    tsmc buys LITHOGRAPHY from asml
                    nvidia,amd buy FOUNDRY from tsmc
                    cloud-a buys GPU from nvidia
                    cloud-b buys GPU from amd
                    lab buys CLOUD from cloud-a,cloud-b
                    """,
                    Supply::new)
            .words("unavoidable for lab", "tsmc, asml", chain -> chain.unavoidable("lab"))
            .words("unavoidable for cloud-a", "nvidia, tsmc, asml", chain -> chain.unavoidable("cloud-a"))
            .words(
                    "the same where cloud-a also buys GPU from dell",
                    "none",
                    chain -> withDell(chain).unavoidable("cloud-a"))
            .words(
                    "then on known chains",
                    "nvidia, tsmc, asml",
                    chain -> withDell(chain).unavoidableOnKnownChains("cloud-a"));

    static final List<ReferenceCase<?>> ALL = List.of(T26, T28);

    private DependenceCases() {}

    private static Supply withDell(Supply chain) {
        return chain.with("cloud-a buys GPU from dell");
    }
}
