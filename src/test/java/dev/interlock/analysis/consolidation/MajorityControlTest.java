package dev.interlock.analysis.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.traversal.Budget;
import java.util.BitSet;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MajorityControlTest {

    /** The company-control example of Prometheux: who holds what of whom. */
    private static final double[][] OWN = {
        {1, 2, .9},
        {2, 3, 1},
        {3, 2, .1},
        {3, 4, .9},
        {4, 5, 1},
        {5, 1, .1},
        {1, 6, .9},
        {6, 5, 1},
        {5, 10, .9},
        {10, 20, 1},
        {20, 1, .5},
        {1, 10, .9},
        {19, 5, 1},
        {10, 19, .5}
    };

    @Test
    void t8ControlWithJointShares() {
        MajorityControl control = MajorityControl.of(shares(OWN, 21), Budget.unlimited());

        assertJoint(control, 1, Map.of(2, 1.0, 3, 1.0, 4, .9, 5, 2.0, 6, .9, 10, 1.8, 20, 1.0));
        assertJoint(control, 10, Map.of(20, 1.0));
        assertJoint(control, 19, Map.of(1, .6, 2, 1.0, 3, 1.0, 4, .9, 5, 3.0, 6, .9, 10, 1.8, 20, 1.0));
        assertJoint(control, 20, Map.of());
    }

    @Test
    void exactlyOneHalfIsNoMajorityEvenWhenItIsMadeOfRoundedParts() {
        double[][] half = {{0, 3, .1}, {0, 3, .2}, {0, 3, .2}, {1, 4, .3}, {1, 4, .2000001}};

        MajorityControl control = MajorityControl.of(shares(half, 5), Budget.unlimited());

        assertThat(control.jointShares(0)).isEmpty();
        assertThat(control.jointShares(1)).containsOnlyKeys(4);
    }

    @Test
    void agreesWithSetsOnRandomShares() {
        for (long seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            int nodes = 1 + random.nextInt(9);
            double[][] own = new double[random.nextInt(4 * nodes)][];
            for (int i = 0; i < own.length; i++) {
                own[i] = new double[] {
                    random.nextInt(nodes),
                    random.nextInt(nodes),
                    (1 + random.nextInt(random.nextInt(3) == 0 ? 10 : 5)) / 10.0
                };
            }

            MajorityControl control = MajorityControl.of(shares(own, nodes), Budget.unlimited());

            for (int node = 0; node < nodes; node++) {
                Map<Integer, Double> plain = plain(own, nodes, node);
                assertThat(control.jointShares(node).keySet())
                        .as("controlled by %s, seed %s", node, seed)
                        .isEqualTo(plain.keySet());
                for (Map.Entry<Integer, Double> each : plain.entrySet()) {
                    assertThat(control.jointShares(node).get(each.getKey()))
                            .as("share of %s in %s, seed %s", node, each.getKey(), seed)
                            .isCloseTo(each.getValue(), within(1e-9));
                }
            }
        }
    }

    private static Map<Integer, Double> plain(double[][] own, int nodes, int controller) {
        BitSet controlled = new BitSet();
        while (true) {
            Map<Integer, Double> joint = new TreeMap<>();
            for (double[] each : own) {
                int holder = (int) each[0];
                int held = (int) each[1];
                if (holder != held && held != controller && (holder == controller || controlled.get(holder))) {
                    joint.merge(held, each[2], Double::sum);
                }
            }
            joint.values().removeIf(share -> share <= .5 + 1e-9);
            BitSet next = new BitSet(nodes);
            joint.keySet().forEach(next::set);
            if (next.equals(controlled)) {
                return joint;
            }
            controlled = next;
        }
    }

    static Shares shares(double[][] own, int nodes) {
        Shares.Builder builder = new Shares.Builder();
        for (double[] each : own) {
            builder.add((int) each[0], (int) each[1], each[2]);
        }
        return builder.build(nodes);
    }

    private static void assertJoint(MajorityControl control, int controller, Map<Integer, Double> expected) {
        assertThat(control.jointShares(controller).keySet())
                .as("controlled by " + controller)
                .isEqualTo(new TreeMap<>(expected).keySet());
        expected.forEach((node, share) ->
                assertThat(control.jointShares(controller).get(node)).isCloseTo(share, within(1e-9)));
    }
}
