package dev.interlock.traversal;

import dev.interlock.graph.TieKind;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Small random graphs with everything that is awkward: parallel facts, ties to oneself, rings, few distinct amounts and
 * days (so that they tie), unknown ones, facts out of view, nodes nobody may walk through. One seed, one graph.
 */
final class RandomHops {
    private RandomHops() {}

    /** 1 to {@code maxNodes} nodes with up to {@code factsPerNode} facts each on average. */
    static HopsFixture of(long seed, int maxNodes, double factsPerNode) {
        Random random = new Random(seed);
        int nodes = 1 + random.nextInt(maxNodes);
        int facts = random.nextInt(1 + (int) Math.ceil(nodes * factsPerNode));
        List<HopsFixture.Tie> ties = new ArrayList<>();
        for (int i = 0; i < facts; i++) {
            ties.add(tie(random, nodes));
        }
        return new HopsFixture(
                IntStream.range(0, nodes)
                        .mapToObj(node -> String.format("n%03d", node))
                        .toList(),
                unpassable(random, nodes),
                ties);
    }

    private static HopsFixture.Tie tie(Random random, int nodes) {
        TieKind kind = TieKind.of(random.nextInt(TieKind.values().length));
        long money = random.nextInt(4) == 0 || kind == TieKind.STAKE ? Longs.MISSING : 1 + random.nextInt(6);
        int day = random.nextInt(5) == 0 ? Ints.MISSING : random.nextInt(8);
        boolean ends = day != Ints.MISSING && random.nextInt(3) == 0;
        return new HopsFixture.Tie(
                kind,
                random.nextInt(nodes),
                random.nextInt(nodes),
                money,
                day,
                ends ? day + random.nextInt(4) : Ints.MISSING,
                kind == TieKind.STAKE ? (1 + random.nextInt(10)) / 10.0 : Double.NaN,
                random.nextInt(8) != 0);
    }

    private static Set<Integer> unpassable(Random random, int nodes) {
        Set<Integer> unpassable = new HashSet<>();
        for (int node = 0; node < nodes; node++) {
            if (random.nextInt(12) == 0) {
                unpassable.add(node);
            }
        }
        return unpassable;
    }
}
