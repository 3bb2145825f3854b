package dev.interlock.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphBuilder;
import dev.interlock.graph.NameIndex;
import dev.interlock.identity.LikeOrganizations;
import dev.interlock.identity.Likeness;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.OrganizationKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How well names are told apart, on pairs that people labelled: names that are decided, and names that are proposed. */
@Tag("realdata")
class NamesTest {
    private static final Logger LOG = LoggerFactory.getLogger(NamesTest.class);
    private static final Set<String> KINDS = Set.of("Company", "Organization", "LegalEntity");
    private static final double SUGGESTED = 0.75;

    private final List<Map<String, String>> pairs = RealData.set("names").rows("name_pairs").stream()
            .filter(row -> KINDS.contains(row.get("schema")))
            .toList();

    private record Measured(double precision, double recall) {}

    @Test
    void what_is_decided_is_right() {
        Measured decided =
                measured("decided", (one, other) -> NameIndex.folded(one).equals(NameIndex.folded(other)));

        assertThat(pairs).hasSize(266);
        assertThat(decided.precision()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void what_is_proposed_is_mostly_right_and_what_is_suggested_finds_more() {
        Measured proposed = measured("proposed", NamesTest::isProposed);
        Measured suggested = measured("suggested", (one, other) -> Likeness.of(one, other) >= SUGGESTED);

        assertThat(proposed.precision()).isGreaterThan(0.75);
        assertThat(proposed.recall()).isGreaterThan(0.3);
        assertThat(suggested.recall()).isGreaterThan(proposed.recall());
    }

    private static boolean isProposed(String one, String other) {
        GraphBuilder builder = new GraphBuilder();
        builder.add(organization("a", one));
        builder.add(organization("b", other));
        Graph graph = builder.build(1);
        return !LikeOrganizations.of(graph).isEmpty();
    }

    private static Organization organization(String slug, String name) {
        return new Organization(
                Key.of(slug), name, List.of(), OrganizationKind.COMPANY, null, null, null, null, false, null, null);
    }

    private Measured measured(String what, BiPredicate<String, String> isOne) {
        int found = 0;
        int right = 0;
        int all = 0;
        for (Map<String, String> pair : pairs) {
            boolean same = "true".equals(pair.get("is_match"));
            boolean said = isOne.test(String.valueOf(pair.get("name1")), String.valueOf(pair.get("name2")));
            all += same ? 1 : 0;
            found += said ? 1 : 0;
            right += same && said ? 1 : 0;
        }
        Measured measured = new Measured((double) right / found, (double) right / all);
        LOG.info(
                "Names {}: {} of {} pairs, precision {}, recall {}",
                what,
                found,
                pairs.size(),
                measured.precision(),
                measured.recall());
        return measured;
    }
}
