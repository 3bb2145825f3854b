package dev.interlock.analysis.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.analysis.consolidation.Groups;
import dev.interlock.analysis.screen.CandidatesQuery.Sought;
import dev.interlock.api.PlainFacts;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Key;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Status;
import dev.interlock.model.Trust;
import dev.interlock.testing.RandomTables;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.Tables;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Fold;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The ranking against a plain reading of the facts, pair by pair. */
class CandidatesRandomTest {

    @Test
    void agreesWithLookingAtEveryPairOfRandomFacts() {
        int ranked = 0;
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Tables tables = RandomTables.of(seed, 4 + random.nextInt(9));
            LocalDate asOf =
                    random.nextBoolean() ? null : LocalDate.of(2025, 11, 1).plusDays(random.nextInt(12) * 17L);
            ranked += check("seed " + seed, tables, asOf, random.nextBoolean(), weights(random));
        }
        assertThat(ranked).isGreaterThan(5000);
    }

    @Test
    void agreesWithLookingAtEveryPairOfTheShippedFacts() {
        Tables tables = Tables.shipped();
        Graph graph = TableGraph.of(tables);
        GraphView view = new GraphView(graph, ViewSpec.DEFAULT);
        Groups groups = Groups.of(view, Budget.unlimited());
        PlainFacts facts = new PlainFacts(tables);
        for (String slug : List.of("mistral-ai", "coreweave", "nvidia", "openai", "anthropic", "aleph-alpha", "asml")) {
            checkOne("shipped", view, groups, facts, slug, Weights.DEFAULT);
        }
    }

    private static Weights weights(Random random) {
        return random.nextInt(3) == 0
                ? Weights.DEFAULT
                : new Weights(
                        random.nextInt(3),
                        random.nextInt(3),
                        random.nextInt(3),
                        random.nextDouble(),
                        random.nextInt(2),
                        0.25);
    }

    private static int check(String name, Tables tables, @Nullable LocalDate asOf, boolean all, Weights weights) {
        Graph graph = TableGraph.of(tables);
        Trust trust = all ? new Trust(EnumSet.allOf(Status.class)) : Trust.DEFAULT;
        GraphView view = new GraphView(graph, new ViewSpec(asOf, trust));
        Groups groups = Groups.of(view, Budget.unlimited());
        PlainFacts facts = new PlainFacts(
                tables, asOf == null ? null : asOf.toString(), all ? PlainFacts.ALL : PlainFacts.DEFAULT_TRUST);
        int ranked = 0;
        for (int row = 0; row < graph.organizations().size(); row++) {
            ranked += checkOne(
                    name, view, groups, facts, graph.organizations().key().require(row), weights);
        }
        return ranked;
    }

    private static int checkOne(
            String name, GraphView view, Groups groups, PlainFacts facts, String slug, Weights weights) {
        Graph graph = view.graph();
        PlainCandidates plain = new PlainCandidates(
                facts,
                one -> graph.organizations()
                        .key()
                        .require(groups.representative(graph.organizations().find(one))),
                weights.stake(),
                weights.supply(),
                weights.sharedInvestors(),
                weights.sharedSuppliers(),
                weights.layerFit(),
                weights.earlierDeals());
        OrganizationKind kind =
                graph.organizations().kind().get(graph.organizations().find(slug));
        int ranked = 0;
        if (!Candidates.NO_TARGETS.contains(kind)) {
            List<PlainCandidates.Line> lines = lines(view, groups, slug, Sought.ACQUIRERS, weights);
            assertThat(lines).as(name + " target " + slug + " " + weights).isEqualTo(plain.acquirersOf(slug));
            ranked += lines.size();
        }
        if (kind != OrganizationKind.UNNAMED) {
            List<PlainCandidates.Line> lines = lines(view, groups, slug, Sought.TARGETS, weights);
            assertThat(lines).as(name + " acquirer " + slug + " " + weights).isEqualTo(plain.targetsOf(slug));
            ranked += lines.size();
        }
        return ranked;
    }

    private static List<PlainCandidates.Line> lines(
            GraphView view, Groups groups, String slug, Sought sought, Weights weights) {
        Candidates found = Candidates.of(
                Fold.none(view),
                groups::representative,
                new CandidatesQuery(Key.of(slug), sought, weights),
                Budget.unlimited());
        assertThat(found.cut()).isNull();
        return found.candidates(found.ranked()).stream()
                .map(candidate -> new PlainCandidates.Line(
                        candidate.rank().organization().text(),
                        candidate.rank().score(),
                        candidate.rank().coverage(),
                        candidate.components().stream()
                                .map(Candidate.Reason::value)
                                .toList()))
                .toList();
    }
}
