package dev.interlock.analysis.merger;

import dev.interlock.analysis.circularity.Families;
import dev.interlock.analysis.circularity.LoopHop;
import dev.interlock.analysis.circularity.LoopPage;
import dev.interlock.analysis.circularity.LoopPlace;
import dev.interlock.analysis.circularity.MoneyLoop;
import dev.interlock.analysis.circularity.MoneyLoops;
import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.graph.TieKind;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.FactHops;
import dev.interlock.traversal.Fold;
import dev.interlock.traversal.ViewHops;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The money loops that a merger closes, and those that it takes inside; Interlock's own definition.
 *
 * <p>A loop through the merged firm is <em>closed by the merger</em> if neither party is on a loop with the same others
 * in the same order before: money goes from one party to the other by way of them. A loop is <em>taken inside</em> if
 * both parties are on it before: money between them does not leave the merged firm any more. Loops come as {@link
 * MoneyLoops} ranks them, through the acquirer, which stands for both.
 *
 * <p>Costs a fold of all ties, then what the loops through the acquirer cost, before and after, up to those wanted.
 *
 * @param closed by the merger
 * @param inside taken inside
 * @param moreClosed whether there may be more than {@code closed} holds
 * @param moreInside whether there may be more than {@code inside} holds
 * @param cut why the search ended early, {@code null} if it did not
 */
public record MergerLoops(
        List<MoneyLoop> closed,
        List<MoneyLoop> inside,
        boolean moreClosed,
        boolean moreInside,
        @Nullable Cut cut) {
    private static final int PAGE = 100;

    public MergerLoops {
        closed = List.copyOf(closed);
        inside = List.copyOf(inside);
    }

    /**
     * @param apart how organizations stand together before; both parties stand for themselves
     * @param maxLength of loops, 2 to 8
     * @param first how many of each to look for
     */
    public static MergerLoops of(
            Fold apart, Key acquirer, Key target, int maxLength, boolean estimates, int first, Budget budget) {
        MoneyLoopsQuery query = new MoneyLoopsQuery(
                acquirer, MoneyLoopsQuery.MONEY, MoneyLoopsQuery.SHORTEST, maxLength, null, estimates);
        Before before = new Before(apart, estimates, acquirer, target);
        List<MoneyLoop> closed = list(before.merged(), query, loop -> !before.has(loop), first + 1, budget);
        List<MoneyLoop> inside = list(apart, query, loop -> loop.organizations().contains(target), first + 1, budget);
        return new MergerLoops(
                closed.subList(0, Math.min(first, closed.size())),
                inside.subList(0, Math.min(first, inside.size())),
                closed.size() > first || budget.cut() != null,
                inside.size() > first || budget.cut() != null,
                budget.cut());
    }

    private static List<MoneyLoop> list(
            Fold fold, MoneyLoopsQuery query, Predicate<MoneyLoop> wanted, int first, Budget budget) {
        List<MoneyLoop> found = new ArrayList<>();
        LoopPlace place = null;
        LoopPage page;
        do {
            page = MoneyLoops.page(fold, query, place, PAGE, budget);
            page.loops().stream().filter(wanted).forEach(found::add);
            place = page.next();
        } while (page.hasMore() && found.size() < first);
        return found;
    }

    /** The parties apart. */
    private static final class Before {
        private final Fold apart;
        private final FactHops hops;
        private final int acquirer;
        private final int target;

        Before(Fold apart, boolean estimates, Key acquirer, Key target) {
            this.apart = apart;
            this.hops = apart.hops(MoneyLoopsQuery.MONEY, estimates);
            this.acquirer = row(acquirer);
            this.target = row(target);
        }

        /** The target folded into the acquirer. */
        Fold merged() {
            int[] representative = IntStream.range(0, hops.nodes())
                    .map(apart::representative)
                    .map(row -> row == target ? acquirer : row)
                    .toArray();
            return Fold.of(hops.view(), representative);
        }

        /** Whether one of the parties alone is on a loop with the others of this loop. */
        boolean has(MoneyLoop merged) {
            return has(merged, acquirer) || has(merged, target);
        }

        private boolean has(MoneyLoop merged, int party) {
            List<LoopHop> steps = merged.hops();
            int last = steps.size() - 1;
            int[] kinds = steps.stream().mapToInt(step -> mask(step.kinds())).toArray();
            kinds[0] = kinds(party, row(steps.get(0).to()));
            kinds[last] = kinds(row(steps.get(last).from()), party);
            return kinds[0] != 0 && kinds[last] != 0 && Families.inDifferentHops(kinds.length, i -> kinds[i]);
        }

        private int kinds(int from, int to) {
            int hop = hops.hopBetween(from, to);
            return hop < 0 ? 0 : hops.kinds(hop);
        }

        private int row(Key organization) {
            return hops.view().graph().organizations().find(organization.text());
        }

        private static int mask(Set<TieKind> kinds) {
            return ViewHops.mask(kinds);
        }
    }
}
