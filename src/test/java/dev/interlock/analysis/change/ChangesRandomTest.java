package dev.interlock.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.analysis.circularity.LoopPage;
import dev.interlock.analysis.circularity.MoneyLoop;
import dev.interlock.analysis.circularity.MoneyLoops;
import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.analysis.consolidation.Groups;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Key;
import dev.interlock.testing.RandomTables;
import dev.interlock.testing.TableGraph;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.FactReference;
import dev.interlock.traversal.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Differences of two views of random facts, compared with taking all of both and leaving out what is in each. */
class ChangesRandomTest {
    private static final int GRAPHS = 300;

    @Test
    void factsDifferAsTheListsOfBothViewsDo() {
        forEach((seed, from, to) -> {
            Map<String, @Nullable Long> before = facts(from);
            Map<String, @Nullable Long> after = facts(to);
            TreeMap<String, String> expected = new TreeMap<>();
            TreeSet<String> all = new TreeSet<>(before.keySet());
            all.addAll(after.keySet());
            for (String fact : all) {
                if (!before.containsKey(fact)) {
                    expected.put(fact, "APPEARED null " + after.get(fact));
                } else if (!after.containsKey(fact)) {
                    expected.put(fact, "VANISHED " + before.get(fact) + " null");
                } else if (!Objects.equals(before.get(fact), after.get(fact))) {
                    expected.put(fact, "CHANGED " + before.get(fact) + " " + after.get(fact));
                }
            }
            TreeMap<String, String> found = new TreeMap<>();
            for (FactChange change : FactChanges.of(from, to, Budget.unlimited())) {
                found.put(name(change.fact()), change.kind() + " " + change.fromUsd() + " " + change.toUsd());
            }
            assertThat(found).as("seed " + seed).isEqualTo(expected);
        });
    }

    @Test
    void loopsDifferAsTheListsOfBothViewsDo() {
        int[] differences = {0};
        forEach((seed, from, to) -> {
            MoneyLoopsQuery query = MoneyLoopsQuery.DEFAULT.lengths(2, 4);
            Map<List<Key>, MoneyLoop> before = loops(from, query);
            Map<List<Key>, MoneyLoop> after = loops(to, query);
            ViewPair pair = new ViewPair(Fold.none(from), Fold.none(to));
            LoopChanges changes = LoopChanges.of(pair, query, Integer.MAX_VALUE, Budget.unlimited());
            assertThat(organizations(changes.appeared()))
                    .as("seed " + seed)
                    .isEqualTo(after.keySet().stream()
                            .filter(loop -> !before.containsKey(loop))
                            .collect(Collectors.toSet()));
            assertThat(organizations(changes.vanished()))
                    .as("seed " + seed)
                    .isEqualTo(before.keySet().stream()
                            .filter(loop -> !after.containsKey(loop))
                            .collect(Collectors.toSet()));
            assertThat(changes.changed().stream()
                            .map(changed -> changed.loop().organizations())
                            .collect(Collectors.toSet()))
                    .as("seed " + seed)
                    .isEqualTo(after.keySet().stream()
                            .filter(before::containsKey)
                            .filter(loop -> !Objects.equals(
                                    before.get(loop).bottleneck(),
                                    after.get(loop).bottleneck()))
                            .collect(Collectors.toSet()));
            differences[0] += changes.appeared().size() + changes.vanished().size();
        });
        assertThat(differences[0]).isGreaterThan(100);
    }

    /** With little budget some are missing, but none is wrong. */
    @Test
    void aSearchCutShortCallsNoLoopNewThatIsNot() {
        forEach((seed, from, to) -> {
            MoneyLoopsQuery query = MoneyLoopsQuery.DEFAULT.lengths(2, 4);
            Map<List<Key>, MoneyLoop> before = loops(from, query);
            ViewPair pair = new ViewPair(Fold.none(from), Fold.none(to));
            LoopChanges changes =
                    LoopChanges.of(pair, query, 1, Budget.of(40, Long.MAX_VALUE / 2, () -> 0, () -> false));
            assertThat(organizations(changes.appeared())).as("seed " + seed).noneMatch(before::containsKey);
        });
    }

    @Test
    void roofsAndRanksDifferAsThoseOfBothViewsDo() {
        forEach((seed, from, to) -> {
            Groups before = Groups.of(from, Budget.unlimited());
            Groups after = Groups.of(to, Budget.unlimited());
            List<RoofChange> roofs = new ArrayList<>();
            for (int row = 0; row < to.graph().organizations().size(); row++) {
                Key slug = slug(to, row);
                Key was = Objects.requireNonNull(before.find(slug)).name();
                Key is = Objects.requireNonNull(after.find(slug)).name();
                if (!was.equals(is)) {
                    roofs.add(new RoofChange(slug, was, is));
                }
            }
            assertThat(RoofChange.of(to.graph().organizations().key(), before, after))
                    .as("seed " + seed)
                    .isEqualTo(roofs);
            for (RankBy by : RankBy.values()) {
                assertThat(RankChange.of(from, to, by))
                        .as("seed " + seed + " by " + by)
                        .containsExactlyInAnyOrderElementsOf(plainRanks(from, to, by));
            }
        });
    }

    private static List<RankChange> plainRanks(GraphView from, GraphView to, RankBy by) {
        List<RankChange> changes = new ArrayList<>();
        for (int row = 0; row < to.graph().organizations().size(); row++) {
            Long was = value(from, row, by);
            Long is = value(to, row, by);
            Integer rankWas = rank(from, was, by);
            Integer rankIs = rank(to, is, by);
            if (!Objects.equals(was, is) || !Objects.equals(rankWas, rankIs)) {
                changes.add(new RankChange(slug(to, row), was, is, rankWas, rankIs));
            }
        }
        return changes;
    }

    private static @Nullable Integer rank(GraphView view, @Nullable Long value, RankBy by) {
        if (value == null) {
            return null;
        }
        int rank = 1;
        for (int row = 0; row < view.graph().organizations().size(); row++) {
            Long other = value(view, row, by);
            rank += other != null && other > value ? 1 : 0;
        }
        return rank;
    }

    private static @Nullable Long value(GraphView view, int row, RankBy by) {
        long value = by.value(view, row);
        return value == Longs.MISSING ? null : Long.valueOf(value);
    }

    private interface Check {
        void of(long seed, GraphView from, GraphView to);
    }

    private static void forEach(Check check) {
        for (long seed = 0; seed < GRAPHS; seed++) {
            Random random = new Random(seed);
            Graph graph = TableGraph.of(RandomTables.of(seed, 5 + random.nextInt(4)));
            check.of(seed, view(graph, random), view(graph, random));
        }
    }

    private static GraphView view(Graph graph, Random random) {
        LocalDate date = LocalDate.of(2025, 11, 1).plusDays(random.nextInt(200));
        return new GraphView(graph, random.nextInt(4) == 0 ? ViewSpec.DEFAULT : ViewSpec.DEFAULT.at(date));
    }

    private static Map<String, @Nullable Long> facts(GraphView view) {
        Map<String, @Nullable Long> facts = new HashMap<>();
        Graph graph = view.graph();
        for (int row = 0; row < graph.rounds().size(); row++) {
            put(
                    facts,
                    view.seesRound(row),
                    "ROUND " + graph.rounds().key().get(row),
                    graph.rounds().amountUsd().get(row));
        }
        for (int row = 0; row < graph.participations().size(); row++) {
            put(
                    facts,
                    view.seesParticipation(row),
                    "PARTICIPATION " + graph.participations().key().get(row),
                    view.money().attributed(row));
        }
        for (int row = 0; row < graph.stakes().size(); row++) {
            put(facts, view.holdsStake(row), "STAKE " + graph.stakes().key().get(row), Longs.MISSING);
        }
        for (int row = 0; row < graph.supply().size(); row++) {
            put(
                    facts,
                    view.seesSupply(row),
                    "SUPPLY " + graph.supply().key().get(row),
                    graph.supply().valueUsd().get(row));
        }
        for (int row = 0; row < graph.credit().size(); row++) {
            put(
                    facts,
                    view.seesCredit(row),
                    "CREDIT " + graph.credit().key().get(row),
                    graph.credit().amountUsd().get(row));
        }
        for (int row = 0; row < graph.acquisitions().size(); row++) {
            put(
                    facts,
                    view.seesAcquisition(row),
                    "ACQUISITION " + graph.acquisitions().key().get(row),
                    graph.acquisitions().priceUsd().get(row));
        }
        for (int row = 0; row < graph.financials().size(); row++) {
            put(
                    facts,
                    view.seesFinancials(row),
                    "FINANCIALS " + graph.financials().key().get(row),
                    graph.financials().marketCapUsd().get(row));
        }
        return facts;
    }

    private static void put(Map<String, @Nullable Long> facts, boolean counts, String name, long amount) {
        if (counts) {
            facts.put(name, amount == Longs.MISSING ? null : Long.valueOf(amount));
        }
    }

    private static String name(FactReference fact) {
        return fact.table() + " " + fact.key();
    }

    private static Map<List<Key>, MoneyLoop> loops(GraphView view, MoneyLoopsQuery query) {
        Map<List<Key>, MoneyLoop> loops = new HashMap<>();
        LoopPage page = MoneyLoops.page(Fold.none(view), query, null, Integer.MAX_VALUE, Budget.unlimited());
        page.loops().forEach(loop -> loops.put(loop.organizations(), loop));
        return loops;
    }

    private static Set<List<Key>> organizations(List<MoneyLoop> loops) {
        return loops.stream().map(MoneyLoop::organizations).collect(Collectors.toSet());
    }

    private static Key slug(GraphView view, int row) {
        return Key.of(view.graph().organizations().key().require(row));
    }
}
