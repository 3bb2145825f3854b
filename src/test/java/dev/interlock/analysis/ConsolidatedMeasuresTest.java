package dev.interlock.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.analysis.concentration.Concentration;
import dev.interlock.analysis.concentration.ConcentrationQuery;
import dev.interlock.analysis.concentration.GroupBy;
import dev.interlock.analysis.concentration.Quantity;
import dev.interlock.analysis.concentration.SupplySide;
import dev.interlock.analysis.consolidation.Groups;
import dev.interlock.analysis.contagion.Channel;
import dev.interlock.analysis.contagion.Contagion;
import dev.interlock.analysis.contagion.ContagionModel;
import dev.interlock.analysis.contagion.ContagionQuery;
import dev.interlock.analysis.contagion.Shock;
import dev.interlock.analysis.contagion.Spread;
import dev.interlock.analysis.contagion.SystemicImportance;
import dev.interlock.analysis.dependence.Chain;
import dev.interlock.analysis.dependence.ChokePointSearch;
import dev.interlock.analysis.dependence.ChokePoints;
import dev.interlock.analysis.dependence.ChokePointsQuery;
import dev.interlock.analysis.dependence.Dependence;
import dev.interlock.analysis.dependence.DependenceQuery;
import dev.interlock.analysis.dependence.Dependences;
import dev.interlock.analysis.dependence.Subject;
import dev.interlock.analysis.flows.FlowMatrix;
import dev.interlock.analysis.flows.FlowQuery;
import dev.interlock.analysis.flows.Flows;
import dev.interlock.analysis.flows.RegionBalance;
import dev.interlock.analysis.flows.RegionBalances;
import dev.interlock.analysis.flows.RegionQuery;
import dev.interlock.analysis.merger.MergerQuery;
import dev.interlock.analysis.merger.MergerScreen;
import dev.interlock.analysis.merger.MergerScreens;
import dev.interlock.analysis.merger.RuleSet;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Trait;
import dev.interlock.graph.ViewSpec;
import dev.interlock.graph.Window;
import dev.interlock.model.Key;
import dev.interlock.model.Layer;
import dev.interlock.model.Region;
import dev.interlock.model.Trust;
import dev.interlock.testing.RandomTables;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.Tables;
import dev.interlock.testing.Tables.Row;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Fold;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A measure of the consolidated view is the measure of facts that were rewritten by hand, as if each ultimate parent had
 * taken its members over for good: {@link ConsolidatedAccounts}.
 */
class ConsolidatedMeasuresTest {
    private static final int GRAPHS = 400;

    /**
     * One random graph at some date under some trust.
     *
     * @param groups the view that measures read
     * @param rounds the same rewritten, with what rounds raised
     * @param investments the same rewritten, with what investors put in
     */
    private record Case(
            long seed,
            GraphView groups,
            ConsolidatedAccounts accounts,
            GraphView rounds,
            GraphView investments,
            boolean estimates) {
        static Case of(long seed) {
            RandomGroups random = RandomGroups.of(seed, 6);
            ConsolidatedAccounts accounts = new ConsolidatedAccounts(random.tables(), random.view(), random.groups());
            return new Case(
                    seed,
                    Fold.of(random.view(), random.groups().representatives()).measured(),
                    accounts,
                    new GraphView(TableGraph.of(accounts.rounds()), random.spec()),
                    new GraphView(TableGraph.of(accounts.investments(random.estimates())), random.spec()),
                    random.estimates());
        }

        long members() {
            return IntStream.range(0, groups.graph().organizations().size())
                    .filter(row -> !groups.stands(row))
                    .count();
        }

        Key parent(Random random) {
            int size = rounds.graph().organizations().size();
            return Key.of(rounds.graph().organizations().key().require(random.nextInt(size)));
        }
    }

    @Test
    void concentration() {
        long members = 0;
        int withMoney = 0;
        for (long seed = 0; seed < GRAPHS; seed++) {
            Case one = Case.of(seed);
            members += one.members();
            for (Quantity quantity : Quantity.values()) {
                for (GroupBy by : GroupBy.values()) {
                    boolean hasInvestors = quantity == Quantity.RAISED || quantity == Quantity.INVESTED;
                    if (by != GroupBy.INVESTOR || hasInvestors) {
                        ConcentrationQuery query = ConcentrationQuery.of(quantity)
                                .groupBy(by)
                                .side(seed % 2 == 0 ? SupplySide.SUPPLIER : SupplySide.CUSTOMER)
                                .estimates(one.estimates);
                        boolean byInvestment = quantity == Quantity.INVESTED || by == GroupBy.INVESTOR;
                        GraphView told = byInvestment ? one.investments : one.rounds;
                        String found = numbers(one.groups, query);
                        assertThat(found)
                                .as("seed " + seed + " " + quantity + " by " + by)
                                .isEqualTo(numbers(told, query));
                        withMoney += found.startsWith("null") ? 0 : 1;
                    }
                }
            }
        }
        assertThat(members).as("folded organizations").isGreaterThan(GRAPHS);
        assertThat(withMoney).as("indexes compared").isGreaterThan(5 * GRAPHS);
    }

    @Test
    void investmentsOfUnknownAmountAreCounted() {
        long unknown = 0;
        for (long seed = 0; seed < GRAPHS; seed++) {
            Case one = Case.of(seed);
            ConcentrationQuery query = ConcentrationQuery.of(Quantity.INVESTED);
            assertThat((long) Concentration.of(one.groups, query, Budget.unlimited())
                            .coverage()
                            .unknown())
                    .as("seed " + seed)
                    .isEqualTo(one.accounts.unknownInvestments());
            unknown += one.accounts.unknownInvestments();
        }
        assertThat(unknown).isGreaterThan(GRAPHS);
    }

    @Test
    void concentrationOfTheShippedFacts() {
        Tables tables = Tables.shipped();
        for (LocalDate asOf : new LocalDate[] {null, LocalDate.of(2025, 6, 30)}) {
            ViewSpec spec = new ViewSpec(asOf, Trust.DEFAULT);
            GraphView view = new GraphView(TableGraph.of(tables), spec);
            Groups found = Groups.of(view, Budget.unlimited());
            assertThat(found.folded()).isGreaterThan(10);
            GraphView groups = Fold.of(view, found.representatives()).measured();
            ConsolidatedAccounts accounts = new ConsolidatedAccounts(tables, view, found);
            GraphView rounds = new GraphView(TableGraph.of(accounts.rounds()), spec);
            GraphView investments = new GraphView(TableGraph.of(accounts.investments(true)), spec);
            for (Quantity quantity : Quantity.values()) {
                ConcentrationQuery query = ConcentrationQuery.of(quantity);
                assertThat(numbers(groups, query))
                        .as(quantity + " as of " + asOf)
                        .isEqualTo(numbers(quantity == Quantity.INVESTED ? investments : rounds, query));
            }
        }
    }

    @Test
    void concentrationAmongSome() {
        for (long seed = 0; seed < GRAPHS; seed++) {
            Case one = Case.of(seed);
            Window window = new Window(LocalDate.of(2025, 11, 10), LocalDate.of(2026, 2, 1));
            for (Quantity quantity : List.of(Quantity.RAISED, Quantity.SUPPLY, Quantity.CREDIT)) {
                ConcentrationQuery query = ConcentrationQuery.of(quantity).window(window);
                assertThat(numbers(one.groups, query.within(cloud(one.groups))))
                        .as("seed " + seed + " " + quantity)
                        .isEqualTo(numbers(one.rounds, query.within(cloud(one.rounds))));
            }
        }
    }

    @Test
    void flowsAndRegions() {
        for (long seed = 0; seed < GRAPHS; seed++) {
            Case one = Case.of(seed);
            for (Trait by : Trait.values()) {
                FlowQuery query = new FlowQuery(null, null, by, Window.ALL, one.estimates);
                assertThat(numbers(Flows.of(one.groups, query, Budget.unlimited())))
                        .as("seed " + seed + " " + by)
                        .isEqualTo(numbers(Flows.of(one.investments, query, Budget.unlimited())));
            }
            RegionQuery regions =
                    new RegionQuery(List.of(Region.US, Region.EUROPE, Region.DACH), Window.ALL, 50, one.estimates);
            List<RegionBalance> found = RegionBalances.of(one.groups, regions, Budget.unlimited());
            assertThat(found.stream().map(ConsolidatedMeasuresTest::raised).toList())
                    .as("seed " + seed)
                    .isEqualTo(RegionBalances.of(one.rounds, regions, Budget.unlimited()).stream()
                            .map(ConsolidatedMeasuresTest::raised)
                            .toList());
            assertThat(found.stream().map(ConsolidatedMeasuresTest::given).toList())
                    .as("seed " + seed)
                    .isEqualTo(RegionBalances.of(one.investments, regions, Budget.unlimited()).stream()
                            .map(ConsolidatedMeasuresTest::given)
                            .toList());
        }
    }

    @Test
    void contagion() {
        int losers = 0;
        for (long seed = 0; seed < GRAPHS; seed++) {
            Case one = Case.of(seed);
            ContagionQuery query = ContagionQuery.of(
                            ContagionModel.LINEAR_DEBT_RANK, Shock.share(one.parent(new Random(seed)), 0.5))
                    .through(Channel.CREDIT, Channel.PURCHASES)
                    .withContingent();
            Contagion found = Spread.of(one.groups, query, Budget.unlimited());
            losers += found.losses().size();
            assertThat(numbers(found))
                    .as("seed " + seed)
                    .isEqualTo(numbers(Spread.of(one.rounds, query, Budget.unlimited())));
            assertThat(ranks(one.groups, query)).as("seed " + seed).isEqualTo(ranks(one.rounds, query));
        }
        assertThat(losers).isGreaterThan(GRAPHS);
    }

    /** What a group holds of a member of another is lost with that other group, at the member's own value. */
    @Test
    void sharesInMembers() {
        int losers = 0;
        for (long seed = 0; seed < GRAPHS; seed++) {
            Tables tables = sharesAlone(RandomTables.of(seed, 4 + (int) (seed % 6)));
            GraphView view = new GraphView(TableGraph.of(tables), ViewSpec.DEFAULT);
            Groups found = Groups.of(view, Budget.unlimited());
            ConsolidatedAccounts accounts = new ConsolidatedAccounts(tables, view, found);
            GraphView groups = Fold.of(view, found.representatives()).measured();
            GraphView told = new GraphView(TableGraph.of(accounts.sharesAsLoans()), ViewSpec.DEFAULT);
            String first = told.graph().organizations().key().require(0);
            ContagionQuery query = ContagionQuery.of(ContagionModel.LINEAR_DEBT_RANK, Shock.share(Key.of(first), 0.5));
            Contagion lost = Spread.of(groups, query.through(Channel.EQUITY), Budget.unlimited());
            losers += lost.losses().size();
            Contagion owed = Spread.of(told, query.through(Channel.CREDIT), Budget.unlimited());
            assertThat(lost.losses()).as("seed " + seed).isEqualTo(owed.losses());
            assertThat(lost.unknownExposures()).as("seed " + seed).isEqualTo(owed.unknownExposures());
            assertThat(ranks(groups, query.through(Channel.EQUITY)))
                    .as("seed " + seed)
                    .isEqualTo(ranks(told, query.through(Channel.CREDIT)));
        }
        assertThat(losers).isGreaterThan(GRAPHS);
    }

    @Test
    void dependence() {
        int tiers = 0;
        for (long seed = 0; seed < GRAPHS; seed++) {
            Case one = Case.of(seed);
            Random random = new Random(seed);
            Key parent = one.parent(random);
            for (Subject subject : List.of(
                    new Subject.Organizations(List.of(parent)),
                    new Subject.OfLayer(Layer.values()[random.nextInt(Layer.values().length)]),
                    new Subject.OfRegion(Region.EUROPE))) {
                DependenceQuery query = DependenceQuery.of(subject).home(Region.EU);
                Dependence found = Dependences.of(one.groups, query, Budget.unlimited());
                tiers += found.tiers().size();
                assertThat(numbers(found))
                        .as("seed " + seed + " " + subject)
                        .isEqualTo(numbers(Dependences.of(one.rounds, query, Budget.unlimited())));
            }
            ChokePointsQuery query = new ChokePointsQuery(parent, List.of(Chain.values()), 100);
            assertThat(chains(one.groups, query))
                    .as("seed " + seed + " " + parent)
                    .isEqualTo(chains(one.rounds, query));
        }
        assertThat(tiers).isGreaterThan(GRAPHS);
    }

    @Test
    void mergers() {
        int measured = 0;
        for (long seed = 0; seed < GRAPHS; seed++) {
            Case one = Case.of(seed);
            Random random = new Random(seed);
            Key acquirer = one.parent(random);
            Key target = one.parent(random);
            if (!acquirer.equals(target)) {
                ConcentrationQuery shares =
                        ConcentrationQuery.of(random.nextBoolean() ? Quantity.RAISED : Quantity.SUPPLY);
                MergerQuery query = new MergerQuery(acquirer, target, shares, RuleSet.US_2023);
                String found = numbers(MergerScreens.of(one.groups, query, Budget.unlimited()));
                assertThat(found)
                        .as("seed " + seed)
                        .isEqualTo(numbers(MergerScreens.of(one.rounds, query, Budget.unlimited())));
                measured += found.startsWith("null") ? 0 : 1;
            }
        }
        assertThat(measured).isGreaterThan(GRAPHS / 10);
    }

    /** Nobody took part in rounds or took anyone over, and each stake is worth whole dollars. */
    private static Tables sharesAlone(Tables tables) {
        Map<String, List<Row>> left = new LinkedHashMap<>();
        for (String table : List.of("organizations", "sources", "stakes", "funding_rounds", "financials")) {
            left.put(
                    table,
                    tables.rows(table).stream()
                            .map(ConsolidatedMeasuresTest::fortyfold)
                            .toList());
        }
        return new Tables(left);
    }

    private static Row fortyfold(Row row) {
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        for (String column : List.of("post_money_valuation_usd", "market_cap_usd")) {
            cells.computeIfPresent(
                    column, (name, text) -> text.isEmpty() ? "" : String.valueOf(40 * Long.parseLong(text)));
        }
        return new Row(cells);
    }

    private static IntPredicate cloud(GraphView view) {
        return row -> view.stands(row) && view.graph().organizations().layer().is(row, Layer.CLOUD);
    }

    private static String numbers(GraphView view, ConcentrationQuery query) {
        Concentration value = Concentration.of(view, query, Budget.unlimited());
        return value.distribution().hhi() + " " + value.distribution().gini() + " " + value.totalUsd() + " "
                + value.coverage().ungroupedUsd() + " "
                + value.groups().stream()
                        .map(group -> group.label() + " " + group.amountUsd())
                        .toList();
    }

    private static List<String> numbers(FlowMatrix matrix) {
        return matrix.flows().stream()
                .filter(flow -> flow.capitalUsd() != null || flow.supply().usd() != null)
                .map(flow ->
                        flow.from() + " " + flow.to() + " " + flow.funding().usd() + " "
                                + flow.credit().usd() + " " + flow.supply().usd())
                .sorted()
                .toList();
    }

    private static String raised(RegionBalance balance) {
        return balance.region() + " " + balance.raisedUsd() + " " + balance.mega() + " " + balance.medianUsd() + " "
                + balance.largest();
    }

    private static String given(RegionBalance balance) {
        return balance.region() + " " + balance.invested().homeUsd() + " "
                + balance.invested().abroadUsd() + " " + balance.received().homeUsd() + " "
                + balance.received().abroadUsd() + " " + balance.supplied();
    }

    private static String numbers(Contagion value) {
        return value.losses() + " " + value.shockUsd() + " " + value.knockOnUsd() + " " + value.debtRank() + " "
                + value.unknownExposures() + " " + value.equityBases() + " " + value.exposureBases();
    }

    private static String ranks(GraphView view, ContagionQuery query) {
        return SystemicImportance.of(view, 1, SystemicImportance.By.KNOCK_ON_LOSS, query, Budget.unlimited())
                .ranks()
                .toString();
    }

    private static String numbers(Dependence value) {
        return value.members() + " " + value.tiers() + " " + value.critical() + " "
                + value.capital().get(1) + " " + value.facts();
    }

    private static String chains(GraphView view, ChokePointsQuery query) {
        ChokePoints found = Objects.requireNonNull(ChokePointSearch.find(view, query, Budget.unlimited()));
        return found.chains().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static String numbers(MergerScreen screen) {
        return screen.deltaHhi() + " " + screen.market().distribution().hhi() + " " + screen.hhiAfter() + " "
                + screen.acquirer() + " " + screen.target() + " " + screen.vertical();
    }
}
