package dev.interlock.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.EntityType;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Acquisition;
import dev.interlock.model.Change;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Fact;
import dev.interlock.model.Financials;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Key;
import dev.interlock.model.Participation;
import dev.interlock.model.Percent;
import dev.interlock.model.Product;
import dev.interlock.model.Scenario;
import dev.interlock.model.Stake;
import dev.interlock.model.Status;
import dev.interlock.model.SupplyAgreement;
import dev.interlock.model.Trust;
import dev.interlock.model.Usd;
import dev.interlock.testing.RandomTables;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.Tables;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a scenario shows is what the tables show in which the same was written down; and nothing else changes. */
class RandomScenariosTest {
    private static final int GRAPHS = 600;
    private static final Catalogue CATALOGUE = new Catalogue();
    private static final Map<Class<? extends Fact>, EntityType> FACTS = facts();

    @Test
    void assumingIsLikeWritingDown() {
        Map<Class<?>, Integer> tried = new LinkedHashMap<>();
        for (long seed = 0; seed < GRAPHS; seed++) {
            Random random = new Random(seed);
            Tables tables = RandomTables.of(seed, 5 + random.nextInt(6));
            Graph graph = TableGraph.of(tables);
            GraphView base = new GraphView(graph, spec(random));
            TreeMap<String, String> before = Fingerprint.of(base);
            DataRewrite rewrite = new DataRewrite(tables, base);
            List<Change> changes = new java.util.ArrayList<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                Change change = change(random, base);
                if (change != null && isPossible(base, changes, change)) {
                    changes.add(change);
                    rewrite.apply(change);
                    tried.merge(change.getClass(), 1, Integer::sum);
                }
            }
            Scenario scenario = scenario(base, changes);
            GraphView assumed = Scenarios.of(base, scenario).view(base.spec().assuming(scenario));
            GraphView written = new GraphView(TableGraph.of(rewrite.tables()), base.spec());
            assertThat(Fingerprint.of(assumed))
                    .as("seed " + seed + " at " + base.spec().asOf() + ": " + changes)
                    .isEqualTo(Fingerprint.of(written));
            assertThat(Fingerprint.of(base)).as("seed " + seed + ": the facts").isEqualTo(before);
        }
        assertThat(tried.keySet()).as("kinds of changes tried").hasSize(8);
        assertThat(tried.values()).as(tried.toString()).allMatch(count -> count >= 30);
    }

    private static ViewSpec spec(Random random) {
        Set<Status> statuses = EnumSet.of(Status.CLOSED);
        for (Status status : Status.values()) {
            if (random.nextBoolean()) {
                statuses.add(status);
            }
        }
        return new ViewSpec(random.nextInt(3) == 0 ? null : date(random), new Trust(statuses));
    }

    private static Scenario scenario(GraphView base, List<Change> changes) {
        return new Scenario(base.spec().asOf(), base.spec().trust(), changes);
    }

    private static boolean isPossible(GraphView base, List<Change> changes, Change next) {
        List<Change> all = new java.util.ArrayList<>(changes);
        all.add(next);
        try {
            Scenarios.of(base, scenario(base, all));
            return true;
        } catch (Contradiction refused) {
            assertThat(refused.position()).as(refused.getMessage()).isEqualTo(changes.size());
            return false;
        }
    }

    private static @Nullable Change change(Random random, GraphView base) {
        Key one = organization(random, base);
        Key other = organization(random, base);
        LocalDate on = on(random, base);
        return switch (random.nextInt(8)) {
            case 0 -> new Change.Acquire(one, other, null, on);
            case 1 -> new Change.Merge(one, other, on);
            case 2 -> divestment(random, base, on);
            case 3 ->
                new Change.Invest(
                        one,
                        other,
                        random.nextBoolean() ? Usd.of(1 + random.nextInt(90)) : null,
                        null,
                        random.nextBoolean() ? Percent.of(random.nextInt(20)) : null,
                        on);
            case 4 ->
                new Change.Supply(
                        one, other, Product.CLOUD, random.nextBoolean() ? Usd.of(random.nextInt(90)) : null, null, on);
            case 5 -> cut(random, base);
            case 6 -> removal(random, base);
            default -> new Change.Remove(one);
        };
    }

    /** Days that are a date of the view or before it, so that what is added can be seen. */
    private static @Nullable LocalDate on(Random random, GraphView base) {
        LocalDate asOf = base.spec().asOf();
        return random.nextBoolean() ? null : asOf == null ? date(random) : asOf.minusDays(random.nextInt(40));
    }

    /** The holder of a random stake or a random parent sells all. */
    private static @Nullable Change divestment(Random random, GraphView base, @Nullable LocalDate on) {
        Graph graph = base.graph();
        int stake = random.nextInt(graph.stakes().size());
        int organization = random.nextInt(graph.organizations().size());
        boolean ofParent = random.nextBoolean() && graph.parent(organization) >= 0;
        int holder =
                ofParent ? graph.parent(organization) : graph.stakes().holder().get(stake);
        int held = ofParent ? organization : graph.stakes().organization().get(stake);
        // Before the last stake a sale would be undone by it, and a parent is told without a date in the tables.
        return new Change.Divest(
                Key.of(graph.organizations().key().require(holder)),
                Key.of(graph.organizations().key().require(held)),
                Percent.of(0),
                null,
                null);
    }

    private static Change cut(Random random, GraphView base) {
        Graph graph = base.graph();
        int agreement = random.nextInt(graph.supply().size());
        Key supplier = Key.of(
                graph.organizations().key().require(graph.supply().supplier().get(agreement)));
        Key customer = Key.of(
                graph.organizations().key().require(graph.supply().customer().get(agreement)));
        return new Change.CutSupply(supplier, random.nextBoolean() ? customer : null, Set.of(), null);
    }

    private static @Nullable Change removal(Random random, GraphView base) {
        List<Class<? extends Fact>> types = List.copyOf(FACTS.keySet());
        Class<? extends Fact> type = types.get(random.nextInt(types.size()));
        EntityType facts = FACTS.get(type);
        int size = facts.size(base.graph());
        return size == 0 ? null : new Change.RemoveFact(type, Key.of(facts.key(base.graph(), random.nextInt(size))));
    }

    private static Key organization(Random random, GraphView base) {
        int row = random.nextInt(base.graph().organizations().size());
        return Key.of(base.graph().organizations().key().require(row));
    }

    private static LocalDate date(Random random) {
        return LocalDate.of(2025, 11, 1).plusDays(random.nextInt(200));
    }

    private static Map<Class<? extends Fact>, EntityType> facts() {
        Map<Class<? extends Fact>, EntityType> facts = new LinkedHashMap<>();
        facts.put(FundingRound.class, CATALOGUE.round());
        facts.put(Participation.class, CATALOGUE.participation());
        facts.put(Stake.class, CATALOGUE.stake());
        facts.put(SupplyAgreement.class, CATALOGUE.supply());
        facts.put(CreditAgreement.class, CATALOGUE.credit());
        facts.put(Acquisition.class, CATALOGUE.acquisition());
        facts.put(Financials.class, CATALOGUE.financials());
        return facts;
    }
}
