package dev.interlock.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.analysis.concentration.Concentration;
import dev.interlock.analysis.concentration.ConcentrationQuery;
import dev.interlock.analysis.concentration.GroupBy;
import dev.interlock.analysis.concentration.Quantity;
import dev.interlock.analysis.consolidation.Groups;
import dev.interlock.analysis.contagion.Channel;
import dev.interlock.analysis.contagion.Contagion;
import dev.interlock.analysis.contagion.ContagionModel;
import dev.interlock.analysis.contagion.ContagionQuery;
import dev.interlock.analysis.contagion.EquityBasis;
import dev.interlock.analysis.contagion.Shock;
import dev.interlock.analysis.contagion.Spread;
import dev.interlock.analysis.dependence.Chain;
import dev.interlock.analysis.dependence.ChokePointSearch;
import dev.interlock.analysis.dependence.ChokePoints;
import dev.interlock.analysis.dependence.ChokePointsQuery;
import dev.interlock.analysis.dependence.Dependence;
import dev.interlock.analysis.dependence.DependenceQuery;
import dev.interlock.analysis.dependence.Dependences;
import dev.interlock.analysis.dependence.Subject;
import dev.interlock.analysis.flows.FlowQuery;
import dev.interlock.analysis.flows.Flows;
import dev.interlock.analysis.flows.RegionBalances;
import dev.interlock.analysis.flows.RegionQuery;
import dev.interlock.analysis.merger.MergerQuery;
import dev.interlock.analysis.merger.MergerScreen;
import dev.interlock.analysis.merger.MergerScreens;
import dev.interlock.analysis.merger.RuleSet;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Trait;
import dev.interlock.graph.ViewSpec;
import dev.interlock.graph.Window;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.Key;
import dev.interlock.model.Layer;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Product;
import dev.interlock.model.Region;
import dev.interlock.model.Trust;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Fold;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Worked by hand. An American chip maker took over a fund in January and the most of a German lab in June. Both and a
 * bank put 30 each into the lab in February, which valued it at 500, and 20 each into an app, which raised 100. The maker
 * sells chips for 50 to the lab and for 70 to the app, the lab sells computing for 100 to the app, a rival chips for 30.
 * The bank holds a tenth of the lab.
 */
class GroupMeasuresTest {
    private static final Graph GRAPH = new Economy()
            .organization("app", Layer.APPLICATION, "US")
            .organization("bank", OrganizationKind.FUND, Layer.CAPITAL, null, "US")
            .organization("fund", OrganizationKind.FUND, Layer.CAPITAL, null, "US")
            .organization("lab", Layer.FRONTIER_LAB, "DE")
            .organization("maker", Layer.CHIPS, "US")
            .organization("rival", Layer.CHIPS, "TW")
            .on("2025-01-01")
            .acquisition("maker", "fund", AcquisitionKind.ACQUISITION, null)
            .figures("maker", 400L, 2000L)
            .on("2025-02-01")
            .round("lab", 90L, 500L, null, "bank", "fund", "maker")
            .round("app", 100L, null, 20L, "bank", "fund", "maker")
            .supply("maker", "lab", Product.GPU, 50L)
            .supply("maker", "app", Product.GPU, 70L)
            .supply("rival", "app", Product.GPU, 30L)
            .supply("lab", "app", Product.CLOUD, 100L)
            .on("2025-06-01")
            .acquisition("maker", "lab", AcquisitionKind.MAJORITY_STAKE, null)
            .on("2025-07-01")
            .stake("bank", "lab", 10)
            .graph();

    @Test
    void aGroupRaisesWhatComesFromOutsideIt() {
        assertThat(shares(view(null), Quantity.RAISED, GroupBy.ORGANIZATION)).isEqualTo("app 100, lab 90");
        assertThat(shares(groups(null), Quantity.RAISED, GroupBy.ORGANIZATION)).isEqualTo("app 100, maker 30");
        assertThat(shares(groups(null), Quantity.RAISED, GroupBy.LAYER)).isEqualTo("APPLICATION 100, CHIPS 30");
        assertThat(concentration(groups(null), Quantity.RAISED).distribution().hhi())
                .isCloseTo(10_000 * (30. * 30 + 100. * 100) / (130. * 130), within(1e-9));
    }

    @Test
    void groupsAreThoseOfTheDate() {
        assertThat(shares(groups("2025-03-01"), Quantity.RAISED, GroupBy.ORGANIZATION))
                .isEqualTo("app 100, lab 90");
        assertThat(shares(groups("2025-03-01"), Quantity.INVESTED, GroupBy.INVESTOR))
                .isEqualTo("maker 100, bank 50");
        assertThat(shares(groups("2025-06-01"), Quantity.INVESTED, GroupBy.INVESTOR))
                .isEqualTo("bank 50, maker 40");
    }

    @Test
    void aGroupSuppliesWhatItsMembersSupplyToOthers() {
        assertThat(shares(view(null), Quantity.SUPPLY, GroupBy.ORGANIZATION)).isEqualTo("maker 120, lab 100, rival 30");
        assertThat(shares(groups(null), Quantity.SUPPLY, GroupBy.ORGANIZATION)).isEqualTo("maker 170, rival 30");
    }

    @Test
    void theValueOfAMemberIsNotThatOfItsGroup() {
        assertThat(shares(view(null), Quantity.VALUATION, GroupBy.ORGANIZATION)).isEqualTo("lab 500");
        assertThat(shares(groups(null), Quantity.VALUATION, GroupBy.ORGANIZATION))
                .isEmpty();
        assertThat(Objects.requireNonNull(groups(null).profile().latestValuation(row("maker")))
                        .amountUsd())
                .isEqualTo(2000);
        assertThat(groups(null).profile().latestValuation(row("lab"))).isNull();
    }

    @Test
    void factsKeepTheirKeys() {
        List<String> plain = keys(concentration(view(null), Quantity.RAISED));
        assertThat(keys(concentration(groups(null), Quantity.RAISED)))
                .isEqualTo(plain)
                .hasSize(2);
        assertThat(concentration(groups(null), Quantity.RAISED).influences(2))
                .extracting(influence -> influence.label() + " " + influence.amountUsd())
                .containsExactlyInAnyOrder("maker 30", "app 100");
    }

    @Test
    void moneyFlowsBetweenGroups() {
        var flows = Flows.of(groups(null), FlowQuery.by(Trait.LAYER), Budget.unlimited()).flows().stream()
                .map(flow -> flow.from() + ">" + flow.to() + " " + flow.capitalUsd() + " "
                        + flow.supply().usd())
                .toList();
        assertThat(flows)
                .containsExactly(
                        "APPLICATION>CHIPS null 200",
                        "CHIPS>APPLICATION 40 null",
                        "CAPITAL>CHIPS 30 null",
                        "CAPITAL>APPLICATION 20 null");
    }

    @Test
    void aGroupIsSeatedWhereItsParentIs() {
        RegionQuery query = new RegionQuery(List.of(Region.US, Region.EUROPE), Window.ALL, 100, true);
        assertThat(RegionBalances.of(view(null), query, Budget.unlimited()))
                .extracting(balance -> balance.raisedUsd())
                .containsExactly(100L, 90L);
        assertThat(RegionBalances.of(groups(null), query, Budget.unlimited()))
                .extracting(balance -> balance.raisedUsd())
                .containsExactly(130L, null);
    }

    @Test
    void aShareInAMemberIsLostWithItsGroup() {
        ContagionQuery query = ContagionQuery.of(ContagionModel.LINEAR_DEBT_RANK, Shock.share(Key.of("maker"), 0.5))
                .through(Channel.EQUITY);
        Contagion found = Spread.of(groups(null), query, Budget.unlimited());
        // The maker loses half of its book equity; the bank half of a tenth of the 500 that the lab is worth.
        assertThat(found.losses())
                .extracting(loss -> loss.organization() + " " + loss.shockUsd() + " " + loss.knockOnUsd())
                .containsExactly("maker 200 0", "bank null 25");
        assertThat(found.equityBases())
                .extracting(bases -> bases.basis() + " " + bases.organizations())
                .containsExactly(EquityBasis.BOOK + " 1", EquityBasis.UNKNOWN + " 3");
        assertThat(found.unknownExposures()).isZero();
    }

    @Test
    void whatMembersOwnOfARivalIsAddedUp() {
        MergerQuery query = new MergerQuery(
                Key.of("maker"), Key.of("app"), ConcentrationQuery.of(Quantity.RAISED), RuleSet.US_2023);
        MergerScreen plain = MergerScreens.of(view(null), query, Budget.unlimited());
        MergerScreen found = MergerScreens.of(groups(null), query, Budget.unlimited());
        assertThat(minority(plain))
                .containsExactly("maker lab " + 30. / 90, "bank app 0.2", "fund app 0.2", "maker app 0.2");
        assertThat(minority(found)).containsExactly("maker app 0.4", "bank app 0.2");
        assertThat(found.deltaHhi()).isCloseTo(20_000 * 30. * 100 / (130. * 130), within(1e-9));
    }

    /** The bank's tenth is of the lab, which is no firm of its own here, and not of the maker. */
    @Test
    void ownersOfAMemberAreNotThoseOfItsGroup() {
        MergerQuery query =
                new MergerQuery(Key.of("bank"), Key.of("app"), ConcentrationQuery.of(Quantity.RAISED), RuleSet.US_2023);
        assertThat(minority(MergerScreens.of(view(null), query, Budget.unlimited())))
                .contains("bank lab 0.1");
        assertThat(minority(MergerScreens.of(groups(null), query, Budget.unlimited())))
                .containsExactly("maker app 0.4", "bank app 0.2");
    }

    @Test
    void whatAMemberOwnsOfItsParentIsNobodysInterest() {
        Graph graph = new Economy()
                .acquisition("maker", "fund", AcquisitionKind.ACQUISITION, null)
                .funding("bank", "app", 10L)
                .funding("bank", "maker", 10L)
                .on("2025-07-01")
                .stake("fund", "maker", 5)
                .stake("bank", "maker", 20)
                .graph();
        MergerQuery query = new MergerQuery(
                Key.of("maker"), Key.of("app"), ConcentrationQuery.of(Quantity.RAISED), RuleSet.US_2023);
        GraphView view = new GraphView(graph, ViewSpec.DEFAULT);
        assertThat(minority(MergerScreens.of(view, query, Budget.unlimited())))
                .containsExactly("bank maker 0.2", "fund maker 0.05");
        assertThat(minority(MergerScreens.of(folded(view), query, Budget.unlimited())))
                .containsExactly("bank maker 0.2");
    }

    /** Of two members the bank left one, which leaves its stake in the other as it was. */
    @Test
    void stakesInMembersDoNotFollowEachOther() {
        Graph graph = new Economy()
                .acquisition("maker", "lab", AcquisitionKind.MAJORITY_STAKE, null)
                .acquisition("maker", "lab-two", AcquisitionKind.MAJORITY_STAKE, null)
                .on("2025-07-01")
                .stake("bank", "lab", 10)
                .on("2025-08-01")
                .stake("bank", "lab-two", 0)
                .graph();
        GraphView groups = folded(new GraphView(graph, ViewSpec.DEFAULT));
        assertThat(groups.profile().investors(graph.organizations().find("maker")))
                .containsExactly(graph.organizations().find("bank"));
        assertThat(groups.profile().investors(graph.organizations().find("lab")))
                .isEmpty();
    }

    @Test
    void dependenceIsOnGroups() {
        DependenceQuery query = DependenceQuery.of(new Subject.Organizations(List.of(Key.of("app"))));
        Dependence found = Dependences.of(groups(null), query, Budget.unlimited());
        assertThat(found.tiers().get(0).suppliers())
                .extracting(part -> part.of() + " " + part.byValue())
                .containsExactly("maker 0.85", "rival 0.15");
        Dependence labs = Dependences.of(
                groups(null), DependenceQuery.of(new Subject.OfLayer(Layer.FRONTIER_LAB)), Budget.unlimited());
        assertThat(labs.members()).as("the lab stands under the maker").isEmpty();
    }

    @Test
    void aGroupIsOneChokePoint() {
        ChokePointsQuery query = new ChokePointsQuery(Key.of("lab"), List.of(Chain.FABRICATION), 10);
        assertThat(suppliers(view(null), query)).isEqualTo(1);
        assertThat(suppliers(groups(null), new ChokePointsQuery(Key.of("maker"), query.chains(), 10)))
                .as("the maker's chips do not leave the group")
                .isZero();
    }

    @Test
    void aViewIsFoldedOnce() {
        GraphView view = view(null);
        Fold fold = Fold.of(view, Groups.of(view, Budget.unlimited()).representatives());
        assertThat(fold.measured()).isSameAs(fold.measured());
        assertThat(Fold.none(view).measured()).isSameAs(view);
        assertThat(fold.measured().unfolded()).isSameAs(view);
    }

    private static int suppliers(GraphView view, ChokePointsQuery query) {
        ChokePoints found = Objects.requireNonNull(ChokePointSearch.find(view, query, Budget.unlimited()));
        return found.chains().get(0).suppliers();
    }

    private static List<String> minority(MergerScreen screen) {
        return screen.minority().stream()
                .map(interest -> interest.holder() + " " + interest.organization() + " " + interest.share())
                .toList();
    }

    private static Concentration concentration(GraphView view, Quantity quantity) {
        return Concentration.of(view, ConcentrationQuery.of(quantity), Budget.unlimited());
    }

    private static String shares(GraphView view, Quantity quantity, GroupBy by) {
        return String.join(
                ", ",
                Concentration.of(view, ConcentrationQuery.of(quantity).groupBy(by), Budget.unlimited())
                        .groups()
                        .stream()
                        .map(group -> group.label() + " " + group.amountUsd())
                        .toList());
    }

    private static List<String> keys(Concentration value) {
        return value.facts().stream().map(fact -> fact.key().text()).toList();
    }

    private static int row(String slug) {
        return GRAPH.organizations().find(slug);
    }

    private static GraphView view(@Nullable String asOf) {
        return new GraphView(GRAPH, new ViewSpec(asOf == null ? null : LocalDate.parse(asOf), Trust.DEFAULT));
    }

    private static GraphView groups(@Nullable String asOf) {
        return folded(view(asOf));
    }

    private static GraphView folded(GraphView view) {
        return Fold.of(view, Groups.of(view, Budget.unlimited()).representatives())
                .measured();
    }
}
