package dev.interlock.analysis.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.analysis.Economy;
import dev.interlock.analysis.reference.Reference;
import dev.interlock.model.Country;
import dev.interlock.model.Instrument;
import dev.interlock.model.Key;
import dev.interlock.model.Layer;
import dev.interlock.model.Product;
import dev.interlock.model.Region;
import dev.interlock.traversal.Budget;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Tiers, indicators and origins of capital, worked by hand. */
class DependencesTest {
    private static final Offset<Double> EXACT = within(1e-9);

    private static Economy europe() {
        return new Economy()
                .organization("buyer", Layer.FRONTIER_LAB, "DE")
                .organization("home", Layer.CLOUD, "FR")
                .organization("us", Layer.CLOUD, "US")
                .organization("tw", Layer.CHIPS, "TW")
                .organization("kr", Layer.CHIPS, "KR")
                .organization("abroad", Layer.APPLICATION, "US")
                .organization("next-door", Layer.APPLICATION, "IT");
    }

    @Test
    void t26OneLargeSourceMakesDependentThreeDoNot() {
        Reference.passes("T26");
        CriticalDependency critical = Dependences.of(
                        Reference.view("T26"), DependenceQuery.of(names("one")), Budget.unlimited())
                .critical();
        assertThat(critical.bloc()).isEqualTo(Region.EU);
        assertThat(critical.sources())
                .extracting(CriticalDependency.Source::country, CriticalDependency.Source::importsUsd)
                .containsExactly(tuple("US", 60L), tuple("TW", 10L));
    }

    @Test
    void supplyInsideTheBlocIsNoExport() {
        Economy facts = europe().supply("us", "buyer", Product.CLOUD, 70L)
                .supply("buyer", "abroad", Product.MODEL_API, 40L)
                .supply("buyer", "next-door", Product.MODEL_API, 500L);
        assertThat(critical(facts).substitution()).isCloseTo(1.75, EXACT);
    }

    @Test
    void unknownExportsLeaveOpenWhetherDependent() {
        Economy facts = europe().supply("us", "buyer", Product.CLOUD, 60L)
                .supply("us", "buyer", Product.CLOUD, null)
                .supply("buyer", "abroad", Product.MODEL_API, null);
        CriticalDependency critical = critical(facts);
        assertThat(critical.concentration()).isEqualTo(1);
        assertThat(critical.importShare()).isEqualTo(1);
        assertThat(critical.exportsUsd()).isNull();
        assertThat(critical.substitution()).isNull();
        assertThat(critical.dependent()).isNull();
        assertThat(critical.leftOut()).isEqualTo(2);
    }

    @Test
    void theHomeIsTheBlocThatAllShareOrTheOneSaid() {
        Economy facts = europe().supply("us", "buyer", Product.CLOUD, 60L);
        assertThat(of(facts, DependenceQuery.of(names("buyer", "us"))).critical())
                .isNull();
        assertThat(of(facts, DependenceQuery.of(names("buyer")).home(Region.DACH))
                        .critical()
                        .bloc())
                .isEqualTo(Region.DACH);
        assertThat(of(facts, DependenceQuery.of(names("buyer")).home(Region.US))
                        .critical()
                        .homeUsd())
                .isEqualTo(60);
    }

    @Test
    void subjectsAreNamesLayersCountriesAndRegions() {
        Economy facts = europe();
        assertThat(members(facts, new Subject.OfLayer(Layer.CHIPS))).containsExactly("kr", "tw");
        assertThat(members(facts, new Subject.OfCountry(Country.of("US")))).containsExactly("abroad", "us");
        assertThat(members(facts, new Subject.OfRegion(Region.EU))).containsExactly("buyer", "home", "next-door");
        assertThat(members(facts, names("us", "nobody", "buyer", "us"))).containsExactly("buyer", "us");
    }

    /**
     * lab buys 60 of cloudA, 20 of cloudB and chips of unknown value of amd. cloudA has 3 of nvidia and 1 of amd;
     * nvidia's and amd's chips come from tsmc, whose machines come from asml; nvidia's memory from skh and mu.
     */
    private static Economy lab() {
        return new Economy()
                .organization("lab", Layer.FRONTIER_LAB, "FR")
                .organization("cloud-a", Layer.CLOUD, "US")
                .organization("cloud-b", Layer.CLOUD, "DE")
                .organization("nvidia", Layer.CHIPS, "US")
                .organization("amd", Layer.CHIPS, "US")
                .organization("tsmc", Layer.CHIPS, "TW")
                .organization("asml", Layer.CHIPS, "NL")
                .organization("skh", Layer.CHIPS, "KR")
                .organization("mu", null, null)
                .supply("cloud-a", "lab", Product.CLOUD, 60L)
                .supply("cloud-b", "lab", Product.DATA_CENTRE, 20L)
                .supply("amd", "lab", Product.ACCELERATOR, null)
                .supply("nvidia", "cloud-a", Product.GPU, 3L)
                .supply("amd", "cloud-a", Product.GPU, 1L)
                .supply("tsmc", "nvidia", Product.FOUNDRY, null)
                .supply("tsmc", "amd", Product.FOUNDRY, 8L)
                .supply("asml", "tsmc", Product.LITHOGRAPHY, 5L)
                .supply("skh", "nvidia", Product.MEMORY, 3L)
                .supply("mu", "nvidia", Product.MEMORY, 1L)
                // Nvidia rents computing itself: not upstream of its chips.
                .supply("cloud-b", "nvidia", Product.CLOUD, 100L);
    }

    @Test
    void sharesOfTheFirstTierAreByKnownValueAndByTies() {
        Tier first = tier(of(lab(), DependenceQuery.of(names("lab"))), 1, Input.COMPUTE);
        assertThat(first.knownUsd()).isEqualTo(80);
        assertThat(first.ties()).isEqualTo(3);
        assertThat(first.tiesWithoutValue()).isEqualTo(1);
        assertParts(first.suppliers(), "cloud-a", .75, 1 / 3., "cloud-b", .25, 1 / 3., "amd", null, 1 / 3.);
        assertParts(first.layers(), "CLOUD", 1., 2 / 3., "CHIPS", null, 1 / 3.);
        assertParts(first.countries(), "US", .75, 2 / 3., "DE", .25, 1 / 3.);
        assertParts(first.blocs(), "US", .75, 2 / 3., "DACH", .25, 1 / 3., "EU", .25, 1 / 3.);
    }

    @Test
    void deeperTiersMultiplyAndKindsOfInputStayApart() {
        Dependence all = of(lab(), DependenceQuery.of(names("lab")));
        Tier chips = tier(all, 2, Input.COMPUTE);
        // cloud-a .75 of the value and a third of the ties; of cloud-b nothing is known.
        assertThat(chips.coveredByValue()).isCloseTo(.75, EXACT);
        assertThat(chips.coveredByCount()).isCloseTo(1 / 3., EXACT);
        assertParts(chips.suppliers(), "nvidia", .5625, 1 / 6., "amd", .1875, 1 / 6.);
        // At tier 2 only amd, bought directly without a value, has its chips made; at tier 3 nvidia and amd.
        Tier direct = tier(all, 2, Input.FOUNDRY);
        assertThat(direct.coveredByCount()).isCloseTo(1 / 3., EXACT);
        assertThat(direct.coveredByValue()).isNull();
        Tier making = tier(all, 3, Input.FOUNDRY);
        assertParts(making.suppliers(), "tsmc", .1875, 1 / 3.);
        assertThat(making.coveredByValue()).as("nobody says what nvidia pays").isCloseTo(.1875, EXACT);
        assertParts(tier(all, 3, Input.MEMORY).suppliers(), "skh", .421875, 1 / 12., "mu", .140625, 1 / 12.);
        assertParts(tier(all, 3, Input.MEMORY).countries(), "KR", .421875, 1 / 12., null, .140625, 1 / 12.);
        assertParts(tier(all, 4, Input.LITHOGRAPHY).suppliers(), "asml", .1875, 1 / 3.);
        assertThat(all.tiers())
                .extracting(Tier::number, Tier::input)
                .containsExactly(
                        tuple(1, Input.COMPUTE),
                        tuple(2, Input.COMPUTE),
                        tuple(2, Input.FOUNDRY),
                        tuple(3, Input.FOUNDRY),
                        tuple(3, Input.LITHOGRAPHY),
                        tuple(3, Input.MEMORY),
                        tuple(4, Input.LITHOGRAPHY));
    }

    @Test
    void membersOfAGroupCountTogether() {
        Economy facts = lab().supply("cloud-a", "cloud-b", Product.CLOUD, 20L);
        Tier first = tier(of(facts, DependenceQuery.of(names("lab", "cloud-b"))), 1, Input.COMPUTE);
        assertParts(first.suppliers(), "cloud-a", .8, .5, "cloud-b", .2, .25, "amd", null, .25);
    }

    @Test
    void capitalIsToldByTheSeatOfWhoGaveIt() {
        Economy facts = europe().organization("vc", Layer.CAPITAL, "GB")
                .funding("us", "buyer", 60L)
                .round("buyer", 30L, null, null, "vc", "tw")
                .funding("kr", "buyer", null)
                .credit("us", "buyer", Instrument.LOAN, 5L)
                .credit("us", "buyer", Instrument.GUARANTEE, 500L)
                .credit("home", "buyer", Instrument.BOND, 15L);
        Dependence all = of(facts, DependenceQuery.of(names("buyer")));
        CapitalOrigin equity = all.capital().get(0);
        assertThat(equity.kind()).isEqualTo(CapitalOrigin.Kind.EQUITY);
        assertThat(equity.knownUsd()).isEqualTo(90);
        assertThat(equity.estimatedUsd()).isEqualTo(30);
        assertThat(equity.unknown()).isEqualTo(1);
        assertParts(equity.countries(), "US", 2 / 3., .25, "GB", 1 / 6., .25, "TW", 1 / 6., .25, "KR", null, .25);
        assertParts(equity.blocs(), "US", 2 / 3., .25, "TW", 1 / 6., .25, "UK", 1 / 6., .25, "KR", null, .25);
        CapitalOrigin debt = all.capital().get(1);
        assertThat(debt.knownUsd()).isEqualTo(20);
        assertParts(debt.countries(), "FR", .75, .5, "US", .25, .5);
        Dependence disclosed = of(facts, new DependenceQuery(names("buyer"), null, 1, false));
        assertThat(disclosed.capital().get(0).knownUsd()).isEqualTo(60);
        assertThat(disclosed.capital().get(0).unknown()).isEqualTo(3);
    }

    @Test
    void nobodyDependsOnNobody() {
        Dependence none = of(europe(), DependenceQuery.of(names("nobody")));
        assertThat(none.members()).isEmpty();
        assertThat(none.tiers()).isEmpty();
        assertThat(none.critical()).isNull();
        assertThat(none.capital()).allMatch(origin -> origin.knownUsd() == null);
    }

    private static CriticalDependency critical(Economy facts) {
        return of(facts, DependenceQuery.of(names("buyer"))).critical();
    }

    private static Dependence of(Economy facts, DependenceQuery query) {
        return Dependences.of(facts.view(), query, Budget.unlimited());
    }

    private static Subject names(String... slugs) {
        return new Subject.Organizations(List.of(slugs).stream().map(Key::of).toList());
    }

    private static List<String> members(Economy facts, Subject subject) {
        return of(facts, DependenceQuery.of(subject)).members().stream()
                .map(Key::text)
                .toList();
    }

    private static Tier tier(Dependence all, int number, Input input) {
        return all.tiers().stream()
                .filter(tier -> tier.number() == number && tier.input() == input)
                .findFirst()
                .orElseThrow();
    }

    private static void assertParts(List<Part> parts, Object... expected) {
        assertThat(parts).hasSize(expected.length / 3);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i).of()).isEqualTo(expected[3 * i]);
            if (expected[3 * i + 1] instanceof Double value) {
                assertThat(parts.get(i).byValue()).as(parts.toString()).isCloseTo(value, EXACT);
            } else {
                assertThat(parts.get(i).byValue()).as(parts.toString()).isNull();
            }
            assertThat(parts.get(i).byCount()).as(parts.toString()).isCloseTo((double) expected[3 * i + 2], EXACT);
        }
    }
}
