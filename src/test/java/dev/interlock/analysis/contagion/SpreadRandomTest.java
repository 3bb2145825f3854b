package dev.interlock.analysis.contagion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.api.PlainFacts;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Key;
import dev.interlock.testing.RandomTables;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.Tables;
import dev.interlock.traversal.Budget;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exposures, equities and losses of random facts, against a plain reading of them; the seed is in the message. */
class SpreadRandomTest {
    @ParameterizedTest
    @EnumSource(ContagionModel.class)
    void lossesAgreeWithAPlainReading(ContagionModel model) {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Tables tables = RandomTables.of(seed, 4 + random.nextInt(12));
            GraphView view = new GraphView(TableGraph.of(tables), ViewSpec.DEFAULT);
            Set<Channel> through = EnumSet.allOf(Channel.class);
            through.removeIf(channel -> random.nextInt(4) == 0);
            int row = random.nextInt(view.graph().organizations().size());
            String slug = view.graph().organizations().key().require(row);
            double share = random.nextBoolean() ? 1 : random.nextDouble();
            Contagion found = Spread.of(
                    view,
                    ContagionQuery.of(model, Shock.share(Key.of(slug), share)).through(through.toArray(new Channel[0])),
                    Budget.unlimited());
            PlainContagion plain = new PlainContagion(
                            new PlainFacts(tables),
                            through.stream().map(Channel::name).collect(Collectors.toSet()))
                    .run(model.name(), Map.of(slug, share));
            check("seed " + seed + " " + model, found, plain, slug);
        }
    }

    private static void check(String where, Contagion found, PlainContagion plain, String shocked) {
        Set<String> hit = new TreeSet<>(plain.loss.keySet());
        hit.add(shocked);
        Set<String> told = new TreeSet<>();
        for (Contagion.Loss loss : found.losses()) {
            String slug = loss.organization().text();
            told.add(slug);
            double usd = plain.loss.getOrDefault(slug, 0.);
            assertThat((double) loss.knockOnUsd()).as(where + " " + slug).isCloseTo(usd, within(1 + 1e-9 * usd));
            assertThat(loss.share() == null).as(where + " " + slug).isEqualTo(!plain.equity.containsKey(slug));
            if (loss.share() != null) {
                assertThat(loss.share())
                        .as(where + " " + slug)
                        .isCloseTo(plain.share.getOrDefault(slug, 0.), within(1e-9));
            }
        }
        assertThat(told).as(where).isEqualTo(hit);
    }
}
