package dev.interlock.analysis.entanglement;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.analysis.Facts;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Instrument;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntanglementsTest {
    @Test
    void t21StaticAndTimeRespecting() {
        Facts facts = new Facts()
                .funding("s", "c", 10L, 1)
                .supply("c", "s", 4L, 0)
                .supply("c", "s", 3L, 2)
                .supply("c", "s", 5L, 3)
                .revenue("s", 40, 0);
        Entanglement found = between(facts, EntanglementQuery.DEFAULT);
        assertShare(found.overall().roundTrip(), .833333);
        assertShare(found.overall().vendorFinancedRevenue(), .25);
        assertShare(found.overall().recycled(), 1);
        assertThat(requireNonNull(found.timeRespecting().matched()).dollars()).isEqualTo(8);
        assertShare(found.timeRespecting().roundTrip(), .666667);
        assertShare(found.timeRespecting().vendorFinancedRevenue(), .2);
        assertShare(found.timeRespecting().recycled(), .8);
    }

    @Test
    void aPurchaseOnTheDayMatchesUnlessStrict() {
        Facts facts = new Facts().funding("s", "c", 10L, 1).supply("c", "s", 4L, 1);
        assertThat(between(facts, EntanglementQuery.DEFAULT).matches()).hasSize(1);
        assertThat(between(facts, EntanglementQuery.STRICT).matches()).isEmpty();
    }

    @Test
    void whatIsUnknownIsNullAndNeverZero() {
        Entanglement unknown =
                between(new Facts().funding("s", "c", 10L, 1).supply("c", "s", null, 2), EntanglementQuery.DEFAULT);
        assertThat(unknown.purchases().amount()).isNull();
        assertThat(unknown.overall().matched()).isNull();
        assertThat(unknown.overall().roundTrip().value()).isNull();
        Entanglement bound = between(
                new Facts().funding("s", "c", 10L, 1).supply("c", "s", 3L, 2).supply("c", "s", null, 2),
                EntanglementQuery.DEFAULT);
        assertThat(bound.purchases().certainty()).isEqualTo(Certainty.LOWER_BOUND);
        assertThat(bound.overall().certainty()).isEqualTo(Certainty.LOWER_BOUND);
    }

    @Test
    void guaranteesAreNoInvestment() {
        Entanglement found = between(
                new Facts()
                        .credit("s", "c", Instrument.GUARANTEE, 9L, 1)
                        .credit("s", "c", Instrument.LOAN, 2L, 1)
                        .supply("c", "s", 5L, 2),
                EntanglementQuery.DEFAULT);
        assertThat(requireNonNull(found.invested().amount()).dollars()).isEqualTo(2);
    }

    /** Dollar by dollar: each invested dollar, oldest first, takes the earliest purchased dollar not before it. */
    @Test
    void matchingAgreesWithMatchingSingleDollars() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            Facts facts = new Facts();
            int[] invested = new int[12];
            int[] bought = new int[12];
            for (int i = random.nextInt(5); i >= 0; i--) {
                int day = random.nextInt(10);
                int amount = 1 + random.nextInt(6);
                invested[day] += amount;
                facts.funding("s", "c", (long) amount, day);
            }
            for (int i = random.nextInt(5); i >= 0; i--) {
                int day = random.nextInt(10);
                int amount = 1 + random.nextInt(6);
                bought[day] += amount;
                facts.supply("c", "s", (long) amount, day);
            }
            boolean sameDay = random.nextBoolean();
            Entanglement found = between(facts, new EntanglementQuery(sameDay, true));
            assertThat(requireNonNull(found.timeRespecting().matched()).dollars())
                    .as("seed " + seed)
                    .isEqualTo(plain(invested, bought.clone(), sameDay));
        }
    }

    private static long plain(int[] invested, int[] bought, boolean sameDay) {
        long matched = 0;
        for (int day = 0; day < invested.length; day++) {
            for (int dollar = 0; dollar < invested[day]; dollar++) {
                for (int later = sameDay ? day : day + 1; later < bought.length; later++) {
                    if (bought[later] > 0) {
                        bought[later]--;
                        matched++;
                        break;
                    }
                }
            }
        }
        return matched;
    }

    private static void assertShare(Ratio ratio, double expected) {
        assertThat(requireNonNull(ratio.value())).isCloseTo(expected, within(5e-7));
    }

    private static Entanglement between(Facts facts, EntanglementQuery query) {
        GraphView view = new GraphView(facts.graph(), ViewSpec.DEFAULT);
        return requireNonNull(Entanglements.between(view, Key.of("s"), Key.of("c"), query, Budget.unlimited()));
    }
}
