package dev.interlock.graph;

import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who put how much into a round, where the round says less than all.
 *
 * <p>Rounds that are part of one another and in view form a pool with the amount of the outermost one. In a pool each
 * investor counts once. Disclosed amounts stand, up to the amount of the pool. What remains is divided equally over the
 * investors without a disclosed amount, in whole dollars, the first slugs taking the odd ones; it is marked
 * {@link AmountBasis#EQUAL_SPLIT}. Where the pool's amount is unknown only disclosed amounts stand. An investor named
 * in several rounds of a pool is credited in the outermost of them (the disclosed one first); his other participations
 * get no amount, since it would be the same money.
 *
 * <p>Linear in the number of participations, but for sorting each pool by slug.
 */
final class Attribution {
    private final long[] amounts;
    private final byte[] bases;

    private Attribution(int participations) {
        amounts = new long[participations];
        bases = new byte[participations];
        Arrays.fill(amounts, Longs.MISSING);
    }

    static Attribution of(GraphView view) {
        Attribution attribution = new Attribution(view.graph().participations().size());
        for (int round = 0; round < view.graph().rounds().size(); round++) {
            if (view.seesRound(round) && container(view, round) == Ints.MISSING) {
                attribution.attributePool(view, round);
            }
        }
        return attribution;
    }

    long amount(int participation) {
        return amounts[participation];
    }

    @Nullable
    AmountBasis basis(int participation) {
        if (amounts[participation] == Longs.MISSING) {
            return null;
        }
        return bases[participation] == 0 ? AmountBasis.DISCLOSED : AmountBasis.EQUAL_SPLIT;
    }

    private static int container(GraphView view, int round) {
        int outer = view.graph().indexes().outerRound().get(round);
        return outer != Ints.MISSING && view.seesRound(outer) ? outer : Ints.MISSING;
    }

    private void attributePool(GraphView view, int root) {
        List<Integer> credited = creditedParticipations(view, root);
        Longs stated = view.graph().participations().amountUsd();
        long pool = view.graph().rounds().amountUsd().get(root);
        boolean known = pool != Longs.MISSING;
        long remaining = known ? pool : Long.MAX_VALUE;
        int undisclosed = 0;
        for (int participation : credited) {
            if (stated.has(participation)) {
                amounts[participation] = Math.min(stated.get(participation), remaining);
                remaining -= amounts[participation];
            } else {
                undisclosed++;
            }
        }
        if (known && remaining > 0 && undisclosed > 0) {
            split(credited, stated, remaining, undisclosed);
        }
    }

    private void split(List<Integer> credited, Longs stated, long remaining, int undisclosed) {
        long share = remaining / undisclosed;
        long odd = remaining % undisclosed;
        for (int participation : credited) {
            if (!stated.has(participation)) {
                amounts[participation] = share + (odd-- > 0 ? 1 : 0);
                bases[participation] = 1;
            }
        }
    }

    /** One participation an investor, by slug. */
    private static List<Integer> creditedParticipations(GraphView view, int root) {
        ParticipationTable parts = view.graph().participations();
        List<Integer> all = participations(view, root);
        // They come from the outside in, and a stable sort keeps the outermost of equals first.
        all.sort(Comparator.<Integer>comparingInt(row -> parts.investor().get(row))
                .thenComparing(row -> !parts.amountUsd().has(row)));
        List<Integer> credited = new ArrayList<>();
        int last = -1;
        for (int row : all) {
            if (parts.investor().get(row) != last) {
                credited.add(row);
                last = parts.investor().get(row);
            }
        }
        return credited;
    }

    /** Round by round from the outermost on, level by level. */
    private static List<Integer> participations(GraphView view, int root) {
        Index inner = view.graph().indexes().innerRounds();
        List<Integer> pool = new ArrayList<>(List.of(root));
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < pool.size(); i++) {
            int round = pool.get(i);
            view.graph().indexes().participationsByRound().forEach(round, participation -> {
                if (!view.isWithdrawn(participation)) {
                    all.add(participation);
                }
            });
            inner.forEach(round, contained -> {
                if (view.seesRound(contained)) {
                    pool.add(contained);
                }
            });
        }
        return all;
    }
}
