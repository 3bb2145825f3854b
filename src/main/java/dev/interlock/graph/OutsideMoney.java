package dev.interlock.graph;

import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import java.util.BitSet;

/**
 * What rounds raised from outside the group that raised them. What members put in, disclosed or by equal split, leaves
 * the amount of their round and of the rounds in view that contain it; an unknown amount stays unknown. A round is gone
 * where nothing of a known amount is left and no other investor is in view.
 *
 * @param amounts whole US dollars, one for each round
 */
record OutsideMoney(Longs amounts, BitSet goneRounds) {
    /** @param inside participations of members in rounds of their group */
    static OutsideMoney of(GraphView view, BitSet inside) {
        RoundTable rounds = view.graph().rounds();
        long[] put = new long[rounds.size()];
        BitSet fromInside = new BitSet();
        BitSet fromOutside = new BitSet();
        Ints rowOfRound = view.graph().participations().round();
        for (int row = 0; row < rowOfRound.size(); row++) {
            if (view.seesParticipation(row)) {
                (inside.get(row) ? fromInside : fromOutside).set(rowOfRound.get(row));
                if (inside.get(row)) {
                    addTo(put, view, rowOfRound.get(row), view.money().attributed(row));
                }
            }
        }
        Longs.Builder amounts = new Longs.Builder();
        BitSet gone = new BitSet();
        for (int round = 0; round < put.length; round++) {
            long known = rounds.amountUsd().get(round);
            long left = known == Longs.MISSING ? known : Math.max(0, known - put[round]);
            amounts.add(left);
            gone.set(round, left == 0 && fromInside.get(round) && !fromOutside.get(round));
        }
        return new OutsideMoney(amounts.freeze(), gone);
    }

    private static void addTo(long[] put, GraphView view, int round, long dollars) {
        Ints outer = view.graph().indexes().outerRound();
        for (int at = round; dollars != Longs.MISSING && at != Ints.MISSING && view.seesRound(at); at = outer.get(at)) {
            put[at] += dollars;
        }
    }
}
