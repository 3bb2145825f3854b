package dev.interlock.traversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.graph.TieKind;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HopsFixtureTest {
    @Test
    void readsFactsAsTheyAreWritten() {
        HopsFixture graph = HopsFixture.of("""
                nvidia -> openai FUNDING 10 day:3
                nvidia -> openai SUPPLY ? day:4..day:9
                nvidia -> openai CREDIT 7 unseen
                fund -> openai STAKE 12.5% 1970-01-03
                pass nobody: nobody
                """);
        int hop = graph.hop(graph.id("nvidia"), graph.id("openai"));
        assertThat(graph.text(0, 1, 2, 3)).isEqualTo("fund nobody nvidia openai");
        assertThat(graph.passable(1)).isFalse();
        assertThat(graph.money(hop)).isEqualTo(10);
        assertThat(graph.kinds(hop)).isEqualTo(ViewHops.mask(Set.of(TieKind.FUNDING, TieKind.SUPPLY)));
        assertThat(graph.tieEnd(hop) - graph.tieStart(hop)).isEqualTo(3);
        assertThat(graph.share(graph.hop(0, 3))).isEqualTo(.125);
        assertThat(graph.money(graph.hop(0, 3))).isEqualTo(Longs.MISSING);
        assertThat(graph.day(graph.tieStart(graph.hop(0, 3)))).isEqualTo(2);
        assertThat(graph.lastDay(graph.tieStart(hop))).isEqualTo(Ints.MISSING);
        assertThat(HopsFixture.of(graph.toString()).toString()).isEqualTo(graph.toString());
    }

    @Test
    void aSeedAlwaysGivesTheSameGraph() {
        for (int seed = 0; seed < 200; seed++) {
            String graph = RandomHops.of(seed, 9, 3).toString();
            assertThat(RandomHops.of(seed, 9, 3).toString()).isEqualTo(graph);
            assertThat(HopsFixture.of(graph).toString()).isEqualTo(graph);
        }
    }
}
