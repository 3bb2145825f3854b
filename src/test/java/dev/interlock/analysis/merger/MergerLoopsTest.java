package dev.interlock.analysis.merger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.analysis.Facts;
import dev.interlock.analysis.circularity.MoneyLoop;
import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Fold;
import dev.interlock.traversal.ViewHops;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Loops that a merger closes or takes inside: by hand, and on random facts against a search of all node lists. */
class MergerLoopsTest {
    @Test
    void aChainBetweenThePartiesBecomesALoop() {
        // maker funds lab, lab buys from cloud: with cloud in the maker's hands the money comes home.
        GraphView view = view(new Facts().funding("maker", "lab", 10L, 1).supply("lab", "cloud", 7L, 2));
        MergerLoops loops = loops(view, "maker", "cloud", 4);
        assertThat(names(loops.closed())).containsExactly("maker lab");
        assertThat(loops.closed().get(0).bottleneck().dollars()).isEqualTo(7);
        assertThat(loops.inside()).isEmpty();
        assertThat(loops.moreClosed()).isFalse();
    }

    @Test
    void aLoopThatWasThereIsNotClosedByTheMerger() {
        GraphView view = view(new Facts()
                .funding("maker", "lab", 10L, 1)
                .supply("lab", "maker", 3L, 1)
                .supply("lab", "cloud", 7L, 2));
        assertThat(loops(view, "maker", "cloud", 4).closed()).isEmpty();
    }

    @Test
    void aLoopOverBothIsTakenInside() {
        GraphView view = view(new Facts()
                .funding("maker", "cloud", 10L, 1)
                .supply("cloud", "lab", 7L, 2)
                .supply("lab", "maker", 3L, 2));
        MergerLoops loops = loops(view, "maker", "cloud", 4);
        assertThat(names(loops.inside())).containsExactly("maker cloud lab");
        assertThat(loops.closed()).isEmpty();
    }

    @Test
    void aSpentBudgetSaysSo() {
        GraphView view = view(Facts.random(3, 12, 8));
        Budget small = Budget.of(3, Long.MAX_VALUE / 2, () -> 0, () -> false);
        MergerLoops loops = MergerLoops.of(Fold.none(view), Key.of("o0"), Key.of("o1"), 4, true, 5, small);
        assertThat(loops.cut()).isNotNull();
        assertThat(loops.moreClosed()).isTrue();
    }

    @Test
    void listsAreThoseOfThePlainSearch() {
        for (long seed = 0; seed < 150; seed++) {
            Facts facts = Facts.random(seed, 7, 4);
            facts.organization("o0").organization("o1");
            GraphView view = view(facts);
            for (int maxLength = 2; maxLength <= 4; maxLength++) {
                MergerLoops actual = MergerLoops.of(
                        Fold.none(view), Key.of("o0"), Key.of("o1"), maxLength, true, 1000, Budget.unlimited());
                Plain plain = new Plain(view, "o0", "o1", maxLength);
                String as = "seed " + seed + " up to " + maxLength;
                assertThat(new TreeSet<>(names(actual.closed()))).as(as).isEqualTo(plain.closed);
                assertThat(actual.closed()).as(as).hasSameSizeAs(plain.closed);
                assertThat(new TreeSet<>(names(actual.inside()))).as(as).isEqualTo(plain.inside);
                assertThat(actual.inside()).as(as).hasSameSizeAs(plain.inside);
            }
        }
    }

    /** Tries every list of different organizations, over a table of which families lead from one to the other. */
    private static final class Plain {
        final TreeSet<String> closed = new TreeSet<>();
        final TreeSet<String> inside = new TreeSet<>();
        private final Graph graph;
        private final int[][] families;
        private final boolean[] passable;
        private final int acquirer;
        private final int target;
        private final int maxLength;

        Plain(GraphView view, String acquirer, String target, int maxLength) {
            this.graph = view.graph();
            this.acquirer = graph.organizations().find(acquirer);
            this.target = graph.organizations().find(target);
            this.maxLength = maxLength;
            ViewHops hops = new ViewHops(view, MoneyLoopsQuery.MONEY, true);
            this.families = new int[hops.nodes()][hops.nodes()];
            this.passable = new boolean[hops.nodes()];
            for (int hop = 0; hop < hops.hops(); hop++) {
                int kinds = hops.kinds(hop);
                int supply = (kinds & 1 << TieKind.SUPPLY.ordinal()) != 0 ? 1 : 0;
                int capital = (kinds & ~(1 << TieKind.SUPPLY.ordinal())) != 0 ? 2 : 0;
                families[hops.from(hop)][hops.to(hop)] = supply | capital;
            }
            for (int node = 0; node < hops.nodes(); node++) {
                passable[node] = hops.passable(node);
            }
            if (passable[this.acquirer]) {
                extend(new ArrayList<>(List.of(this.acquirer)));
            }
        }

        private void extend(List<Integer> nodes) {
            judge(nodes);
            for (int next = 0; next < families.length && nodes.size() < maxLength; next++) {
                if (passable[next] && !nodes.contains(next)) {
                    nodes.add(next);
                    extend(nodes);
                    nodes.remove(nodes.size() - 1);
                }
            }
        }

        private void judge(List<Integer> nodes) {
            if (nodes.size() < 2) {
                return;
            }
            if (nodes.contains(target)) {
                if (isLoop(nodes, acquirer, acquirer)) {
                    inside.add(text(nodes));
                }
                return;
            }
            boolean merged = false;
            for (int first : new int[] {acquirer, target}) {
                for (int last : new int[] {acquirer, target}) {
                    merged |= isLoop(nodes, first, last);
                }
            }
            // A merged hop has the ties of both parties, so families may come together that no single choice has.
            merged |= isMergedLoop(nodes);
            if (merged && !isLoop(nodes, acquirer, acquirer) && !isLoop(nodes, target, target)) {
                closed.add(text(nodes));
            }
        }

        private boolean isLoop(List<Integer> nodes, int first, int last) {
            int[] found = new int[nodes.size()];
            for (int i = 0; i < found.length; i++) {
                int from = i == 0 ? first : nodes.get(i);
                int to = i + 1 == found.length ? last : nodes.get(i + 1);
                found[i] = families[from][to];
            }
            return bothFamilies(found);
        }

        private boolean isMergedLoop(List<Integer> nodes) {
            int[] found = new int[nodes.size()];
            for (int i = 0; i < found.length; i++) {
                int from = nodes.get(i);
                int to = nodes.get((i + 1) % found.length);
                found[i] = families[from][to];
                if (from == acquirer) {
                    found[i] |= families[target][to];
                }
                if (to == acquirer) {
                    found[i] |= families[from][target];
                }
            }
            return bothFamilies(found);
        }

        private static boolean bothFamilies(int[] found) {
            boolean apart = false;
            for (int i = 0; i < found.length; i++) {
                for (int j = 0; j < found.length; j++) {
                    apart |= i != j && (found[i] & 1) != 0 && (found[j] & 2) != 0;
                }
                if (found[i] == 0) {
                    return false;
                }
            }
            return apart;
        }

        private String text(List<Integer> nodes) {
            return nodes.stream()
                    .map(node -> graph.organizations().key().require(node))
                    .collect(Collectors.joining(" "));
        }
    }

    private static MergerLoops loops(GraphView view, String acquirer, String target, int maxLength) {
        return MergerLoops.of(
                Fold.none(view), Key.of(acquirer), Key.of(target), maxLength, true, 20, Budget.unlimited());
    }

    private static List<String> names(List<MoneyLoop> loops) {
        return loops.stream()
                .map(loop -> loop.organizations().stream().map(Key::text).collect(Collectors.joining(" ")))
                .toList();
    }

    private static GraphView view(Facts facts) {
        return new GraphView(facts.graph(), ViewSpec.DEFAULT);
    }
}
