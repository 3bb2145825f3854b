package dev.interlock.analysis.change;

import dev.interlock.analysis.circularity.Families;
import dev.interlock.analysis.circularity.LoopPage;
import dev.interlock.analysis.circularity.LoopPlace;
import dev.interlock.analysis.circularity.MoneyLoop;
import dev.interlock.analysis.circularity.MoneyLoops;
import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.FactHops;
import dev.interlock.traversal.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Money loops that only one of two views has, and those whose bottleneck is another one, each in the order of {@link
 * MoneyLoops}. Whether a view has a loop is looked up hop by hop, so that a search that is cut short leaves loops out but
 * never takes one for new that is not. Costs what listing the loops of both views costs.
 *
 * @param appeared loops of the second view that the first has not
 * @param vanished loops of the first view that the second has not
 * @param changed those of the second view that carry more or less all the way round than in the first
 * @param cut why loops may be missing, {@code null} where all were looked at
 */
public record LoopChanges(
        List<MoneyLoop> appeared,
        List<MoneyLoop> vanished,
        List<ChangedLoop> changed,
        @Nullable Cut cut) {
    private static final int PAGE = 200;

    public LoopChanges {
        appeared = List.copyOf(appeared);
        vanished = List.copyOf(vanished);
        changed = List.copyOf(changed);
    }

    /** @param fromUsd the bottleneck in the first view, {@code null} where no hop was known */
    public record ChangedLoop(MoneyLoop loop, @Nullable Long fromUsd) {}

    /** @param most how many loops of each view to look at */
    public static LoopChanges of(ViewPair pair, MoneyLoopsQuery query, int most, Budget budget) {
        Presence before = new Presence(pair.from().hops(query.kinds(), query.estimates()), query);
        Presence after = new Presence(pair.to().hops(query.kinds(), query.estimates()), query);
        List<MoneyLoop> appeared = new ArrayList<>();
        List<ChangedLoop> changed = new ArrayList<>();
        boolean all = forEach(pair.to(), query, most, budget, loop -> {
            if (!before.has(loop)) {
                appeared.add(loop);
            } else if (before.bottleneck(loop) != after.bottleneck(loop)) {
                long was = before.bottleneck(loop);
                changed.add(new ChangedLoop(loop, was == Longs.MISSING ? null : Long.valueOf(was)));
            }
        });
        List<MoneyLoop> vanished = new ArrayList<>();
        all &= forEach(pair.from(), query, most, budget, loop -> {
            if (!after.has(loop)) {
                vanished.add(loop);
            }
        });
        Cut cut = budget.cut() == null && !all ? Cut.COUNT : budget.cut();
        return new LoopChanges(appeared, vanished, changed, cut);
    }

    /** Whether all loops were handed over. */
    private static boolean forEach(
            Fold fold, MoneyLoopsQuery query, int most, Budget budget, Consumer<MoneyLoop> action) {
        LoopPlace place = null;
        LoopPage page;
        int seen = 0;
        do {
            page = MoneyLoops.page(fold, query, place, PAGE, budget);
            page.loops().forEach(action);
            seen += page.loops().size();
            place = page.next();
        } while (page.hasMore() && seen < most);
        return !page.hasMore();
    }

    /** Looks up whether a view has a loop. */
    private static final class Presence {
        private final FactHops hops;
        private final MoneyLoopsQuery query;

        Presence(FactHops hops, MoneyLoopsQuery query) {
            this.hops = hops;
            this.query = query;
        }

        boolean has(MoneyLoop loop) {
            int[] kinds = new int[loop.length()];
            for (int i = 0; i < kinds.length; i++) {
                int hop = hop(loop, i);
                kinds[i] = hop < 0 ? 0 : hops.kinds(hop);
                if (kinds[i] == 0) {
                    return false;
                }
            }
            return !query.needsBothFamilies() || Families.inDifferentHops(kinds.length, i -> kinds[i]);
        }

        /** The smallest known hop of a loop that is there; {@link Longs#MISSING} where none is known. */
        long bottleneck(MoneyLoop loop) {
            long smallest = Longs.MISSING;
            for (int i = 0; i < loop.length(); i++) {
                long money = hops.money(hop(loop, i));
                boolean smaller = money != Longs.MISSING && (smallest == Longs.MISSING || money < smallest);
                smallest = smaller ? money : smallest;
            }
            return smallest;
        }

        private int hop(MoneyLoop loop, int place) {
            return hops.hopBetween(
                    row(loop.hops().get(place).from()),
                    row(loop.hops().get(place).to()));
        }

        private int row(Key organization) {
            return hops.view().graph().organizations().find(organization.text());
        }
    }
}
