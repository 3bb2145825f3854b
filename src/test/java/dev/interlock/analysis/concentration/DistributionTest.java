package dev.interlock.analysis.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Published and hand-worked figures (measures.md, T1 to T4), and random ones against the plain definitions. */
class DistributionTest {
    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void t1ThirtyThirtyTwentyTwentyIs2600() {
        Distribution firms = Distribution.of(30, 30, 20, 20);
        assertThat(firms.hhi()).isCloseTo(2600, EXACT);
        assertThat(firms.hhiExceeds(2599)).isTrue();
        assertThat(firms.hhiExceeds(2600)).isFalse();
    }

    @Test
    void t2NineFirmsAndTwoMergersOfThem() {
        Distribution firms = Distribution.of(25, 20, 15, 10, 8, 7, 6, 5, 4);
        assertThat(firms.hhi()).isCloseTo(1540, EXACT);
        assertThat(firms.merged(5, 4).hhi()).isCloseTo(1580, EXACT);
        assertThat(firms.merged(25, 20).hhi()).isCloseTo(2540, EXACT);
    }

    @Test
    void t3TenAndFivePercentAddOneHundredPointsAndNoMore() {
        Distribution firms = Distribution.of(10, 5, 45, 40);
        assertThat(firms.merged(10, 5).hhi() - firms.hhi()).isCloseTo(100, EXACT);
    }

    @Test
    void t4FiveProductsOfThreeOwners() {
        // A sells products of .15 and .20, B of .25 and .35, C one of .05.
        assertThat(Distribution.of(15 + 20, 25 + 35, 5).hhi()).isCloseTo(4850, EXACT);
    }

    @Test
    void equalGroupsAreAsManyAsTheirEffectiveNumber() {
        Distribution four = Distribution.of(7, 7, 7, 7);
        assertThat(four.hhi()).isCloseTo(2500, EXACT);
        assertThat(four.gini()).isCloseTo(0, EXACT);
        assertThat(four.entropy()).isCloseTo(Math.log(4), EXACT);
        assertThat(four.effectiveNumber()).isCloseTo(4, EXACT);
        assertThat(four.top(1)).isCloseTo(.25, EXACT);
        assertThat(four.top(5)).isCloseTo(1, EXACT);
    }

    @Test
    void oneGroupIsAll() {
        Distribution one = Distribution.of(7);
        assertThat(one.hhi()).isCloseTo(10_000, EXACT);
        assertThat(one.gini()).isCloseTo(0, EXACT);
        assertThat(one.entropy()).isCloseTo(0, EXACT);
        assertThat(one.hhiWithout(7, 7)).isNull();
    }

    @Test
    void withoutMoneyNothingIsDefined() {
        for (Distribution none : new Distribution[] {Distribution.of(), Distribution.of(0, 0)}) {
            assertThat(none.hhi()).isNull();
            assertThat(none.top(1)).isNull();
            assertThat(none.gini()).isNull();
            assertThat(none.entropy()).isNull();
            assertThat(none.effectiveNumber()).isNull();
            assertThat(none.hhiExceeds(0)).isFalse();
        }
    }

    @Test
    void sumsBeyondSixtyFourBitsStayExact() {
        long[] large = new long[20];
        Arrays.fill(large, 1_000_000_000_000_000_000L);
        assertThat(Distribution.of(large).hhi()).isCloseTo(500, EXACT);
        assertThat(Distribution.of(large).hhiExceeds(500)).isFalse();
    }

    @Test
    void negativeAmountsAndUnknownPartiesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Distribution.of(3, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.of(3, 1).merged(3, 2));
    }

    @Test
    void figuresAreThoseOfTheDefinitions() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            long[] amounts = random.longs(1 + random.nextInt(12), 0, 30).toArray();
            double[] x = Arrays.stream(amounts).asDoubleStream().toArray();
            double total = DoubleStream.of(x).sum();
            if (total == 0) {
                continue;
            }
            Distribution actual = Distribution.of(amounts);
            String as = "seed " + seed + ": " + Arrays.toString(amounts);
            double squares = DoubleStream.of(x).map(a -> a / total * a / total).sum();
            assertThat(actual.hhi()).as(as).isCloseTo(squares * 10_000, EXACT);
            assertThat(actual.effectiveNumber()).as(as).isCloseTo(1 / squares, EXACT);
            assertThat(actual.gini()).as(as).isCloseTo(meanDifference(x) / (2 * total / x.length), EXACT);
            double entropy = -DoubleStream.of(x)
                    .filter(a -> a > 0)
                    .map(a -> a / total * Math.log(a / total))
                    .sum();
            assertThat(actual.entropy()).as(as).isCloseTo(entropy, EXACT);
            Arrays.sort(x);
            for (int k = 1; k <= x.length; k++) {
                double largest = Arrays.stream(x, x.length - k, x.length).sum();
                assertThat(actual.top(k)).as(as + " CR" + k).isCloseTo(largest / total, EXACT);
            }
        }
    }

    /** Over all ordered pairs, each with itself too. */
    private static double meanDifference(double[] x) {
        double sum = 0;
        for (double a : x) {
            for (double b : x) {
                sum += Math.abs(a - b);
            }
        }
        return sum / x.length / x.length;
    }
}
