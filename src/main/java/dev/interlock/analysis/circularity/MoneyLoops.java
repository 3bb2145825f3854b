package dev.interlock.analysis.circularity;

import dev.interlock.graph.column.Longs;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.Key;
import dev.interlock.model.Usd;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.ElementaryCircuits;
import dev.interlock.traversal.FactHops;
import dev.interlock.traversal.Fold;
import dev.interlock.traversal.HopFact;
import dev.interlock.traversal.HopFacts;
import dev.interlock.traversal.RankedLoops;
import dev.interlock.traversal.RankedLoops.Position;
import dev.interlock.traversal.Subgraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Circular flows of money: elementary cycles over organizations with at least one capital tie and one supply tie in
 * different hops, each reported once, rotated to start at the smallest slug or at the organization asked for.
 *
 * <p>A hop is all facts of the chosen kinds from one organization to another; its money is the sum of what is known. A
 * loop's bottleneck is its smallest hop. Loops whose hops are all known come first, largest bottleneck first; then those
 * with an unknown hop. In each, shorter ones come first, then slugs compared one by one. In a fold that consolidates,
 * groups take the place of organizations; a loop through a member is one through its group.
 *
 * <p>Definition: design, Interlock's own; circuits after Johnson 1975. Cost: one look at each hop in sight (through an
 * organization: at those within half the length of it), then as {@link RankedLoops}, by what a page shows rather than
 * by how many loops there are. An empty graph has none.
 */
public final class MoneyLoops {
    private static final int ANY = -1;
    private static final int UNKNOWN = -2;

    private final MoneyLoopsQuery query;
    private final FactHops hops;
    private final Texts slugs;
    private final HopFacts facts;
    private final boolean bothFamilies;
    /** The organization that loops must pass, or the one that stands for it. */
    private final int through;

    private MoneyLoops(Fold fold, MoneyLoopsQuery query) {
        this.query = query;
        this.hops = fold.hops(query.kinds(), query.estimates());
        this.slugs = fold.view().graph().organizations().key();
        this.through = through(fold, query);
        this.facts = new HopFacts(hops);
        this.bothFamilies = query.needsBothFamilies();
    }

    /**
     * The next loops.
     *
     * @param after {@code null} for the first ones
     */
    public static LoopPage page(Fold fold, MoneyLoopsQuery query, @Nullable LoopPlace after, int first, Budget budget) {
        return new MoneyLoops(fold, query).page(after, first, budget);
    }

    /** How many loops there are; walks all of them. */
    public static LoopCount count(Fold fold, MoneyLoopsQuery query, Budget budget) {
        return new MoneyLoops(fold, query).count(budget);
    }

    private static int through(Fold fold, MoneyLoopsQuery query) {
        if (query.through() == null) {
            return ANY;
        }
        int organization =
                fold.view().graph().organizations().find(query.through().text());
        return organization < 0 ? UNKNOWN : fold.representative(organization);
    }

    private LoopPage page(@Nullable LoopPlace after, int first, Budget budget) {
        Subgraph graph = subgraph(budget);
        int start = through < 0 ? through : graph.find(through);
        if (budget.cut() != null) {
            return new LoopPage(List.of(), false, budget.cut(), after);
        }
        List<MoneyLoop> loops = new ArrayList<>();
        boolean[] more = {false};
        Position place = position(graph, after);
        Position cutAt = through != ANY && start < 0
                ? null
                : new RankedLoops(
                                graph,
                                start,
                                query.minLength(),
                                query.maxLength(),
                                place,
                                budget,
                                (level, nodes, found, length) -> {
                                    if (isWanted(graph::kinds, found, length)) {
                                        more[0] = loops.size() == first;
                                        if (!more[0]) {
                                            loops.add(loop(graph, level, found, length));
                                        }
                                    }
                                    return !more[0];
                                })
                        .walk(floor());
        if (more[0]) {
            LoopPlace next =
                    loops.isEmpty() ? after : loops.get(loops.size() - 1).place();
            return new LoopPage(loops, true, null, next);
        }
        return new LoopPage(loops, false, budget.cut(), cutAt == null ? null : place(graph, cutAt));
    }

    private LoopCount count(Budget budget) {
        if (through == UNKNOWN) {
            return new LoopCount(0, null);
        }
        long[] count = {0};
        ElementaryCircuits.forEach(
                hops,
                this::isEnough,
                through == ANY ? null : Integer.valueOf(through),
                query.minLength(),
                query.maxLength(),
                false,
                budget,
                (nodes, found, length) -> {
                    count[0] += isWanted(hops::kinds, found, length) ? 1 : 0;
                    return true;
                });
        return new LoopCount(count[0], budget.cut());
    }

    private Subgraph subgraph(Budget budget) {
        IntPredicate enough = this::isEnough;
        return switch (through) {
            case ANY -> Subgraph.cyclic(hops, false, enough, budget);
            case UNKNOWN -> Subgraph.of(hops, new int[0], enough, budget);
            default -> Subgraph.around(hops, through, query.maxLength(), false, enough, budget);
        };
    }

    private boolean isEnough(int hop) {
        return query.minBottleneck() == null || hops.money(hop) >= floor();
    }

    private long floor() {
        return query.minBottleneck() == null
                ? RankedLoops.UNKNOWN
                : query.minBottleneck().dollars();
    }

    /** Whether a capital tie and a supply tie can be found in different hops, where that is asked for. */
    private boolean isWanted(KindsOf kinds, int[] found, int length) {
        return !bothFamilies || Families.inDifferentHops(length, i -> kinds.of(found[i]));
    }

    private MoneyLoop loop(Subgraph graph, long level, int[] found, int length) {
        List<LoopHop> steps = new ArrayList<>();
        Usd bottleneck = null;
        for (int i = 0; i < length; i++) {
            LoopHop hop = hop(graph.originalHop(found[i]));
            steps.add(hop);
            boolean smaller =
                    hop.money() != null && (bottleneck == null || hop.money().compareTo(bottleneck) < 0);
            bottleneck = smaller ? hop.money() : bottleneck;
        }
        LoopPlace place = new LoopPlace(
                dollars(level),
                length,
                steps.stream().map(step -> step.from().text()).toList());
        return new MoneyLoop(steps, bottleneck, place);
    }

    private LoopHop hop(int hop) {
        List<HopFact> behind = facts.of(hop);
        long contingent = Longs.MISSING;
        for (HopFact fact : behind) {
            if (fact.contingent() != null) {
                contingent = Math.max(contingent, 0) + fact.contingent().dollars();
            }
        }
        return new LoopHop(
                slug(hops.from(hop)), slug(hops.to(hop)), dollars(hops.money(hop)), dollars(contingent), behind);
    }

    private @Nullable LoopPlace place(Subgraph graph, Position position) {
        if (position.level() == Position.START.level()) {
            return null;
        }
        List<String> names = IntStream.of(position.nodes())
                .mapToObj(node -> node == graph.nodes() ? LoopPlace.AFTER_ALL : slugText(graph, node))
                .toList();
        return new LoopPlace(dollars(position.level()), position.length(), names);
    }

    /** The place in this subgraph; organizations that are not in it any more give way to those that follow. */
    private Position position(Subgraph graph, @Nullable LoopPlace place) {
        if (place == null) {
            return Position.START;
        }
        int[] nodes = new int[place.slugs().size()];
        int known = 0;
        boolean exact = true;
        while (known < nodes.length && exact) {
            String slug = place.slugs().get(known);
            nodes[known] = firstNotBefore(graph, slug);
            exact = nodes[known] < graph.nodes()
                    && slugText(graph, nodes[known]).equals(slug);
            known++;
        }
        if (!exact && known == place.length()) {
            // A full circuit means after it, and those that begin with the next organization are still to come.
            nodes[known - 1]--;
        }
        long level = place.bottleneck() == null
                ? RankedLoops.UNKNOWN
                : place.bottleneck().dollars();
        return new Position(level, place.length(), Arrays.copyOf(nodes, known));
    }

    private int firstNotBefore(Subgraph graph, String slug) {
        int low = 0;
        int high = graph.nodes();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (slugText(graph, middle).compareTo(slug) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private String slugText(Subgraph graph, int node) {
        return slugs.require(graph.originalNode(node));
    }

    private Key slug(int organization) {
        return Key.of(slugs.require(organization));
    }

    /** Sums of absurd facts may exceed what an amount can be; they are shown as the most it can. */
    private static @Nullable Usd dollars(long amount) {
        return amount == Longs.MISSING ? null : Usd.of(Math.min(amount, Usd.MAX));
    }

    private interface KindsOf {
        int of(int hop);
    }
}
