package dev.interlock.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.analysis.circularity.LoopPage;
import dev.interlock.analysis.circularity.LoopPlace;
import dev.interlock.analysis.circularity.MoneyLoop;
import dev.interlock.analysis.circularity.MoneyLoops;
import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Fold;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No loop is invented in real data without any, and none of those planted in it is missed. */
@Tag("realdata")
class CrunchbaseLoopsTest {
    private static final int PLANTED = 500;
    private static final int LONGEST = 6;

    @Test
    void nobodyInvestsInACircle() {
        GraphView view = new GraphView(new Crunchbase().graph(), ViewSpec.DEFAULT);
        MoneyLoopsQuery longest = MoneyLoopsQuery.DEFAULT.lengths(2, MoneyLoopsQuery.LONGEST);
        assertThat(all(view, longest)).isEmpty();
        assertThat(all(view, longest.kinds(EnumSet.of(TieKind.FUNDING)))).isEmpty();
        assertThat(all(view, longest.kinds(EnumSet.of(TieKind.CONTROL)))).hasSize(5);
        assertThat(all(view, longest.kinds(EnumSet.of(TieKind.FUNDING, TieKind.CONTROL))))
                .hasSize(6)
                .allMatch(loop -> loop.size() == 2);
    }

    /** Among everybody, hubs more often; and among a few, where planted loops make many others. */
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 400", "4, 300"})
    void everyPlantedLoopIsFoundAndNoOtherThanThePlainWayFinds(long seed, int amongMostActive) {
        Crunchbase data = new Crunchbase();
        List<String> among = amongMostActive == 0 ? data.byActivity() : data.mostActive(amongMostActive);
        PlantedLoops planted = new PlantedLoops(data.facts(), among, seed).plant(PLANTED);
        Graph graph = data.facts().graph();
        List<List<String>> found =
                all(new GraphView(graph, ViewSpec.DEFAULT), MoneyLoopsQuery.DEFAULT.lengths(2, LONGEST));
        assertThat(found)
                .as("seed %d", seed)
                .doesNotHaveDuplicates()
                .containsAll(planted.loops().stream()
                        .map(loop -> rotated(data, loop))
                        .toList());
        assertThat(Set.copyOf(found)).as("seed %d", seed).isEqualTo(plain(graph));
        System.out.println(found.size() + " loops around " + PLANTED + " planted ones, seed " + seed);
    }

    private static List<List<String>> all(GraphView view, MoneyLoopsQuery query) {
        List<List<String>> loops = new ArrayList<>();
        LoopPlace after = null;
        LoopPage page;
        do {
            page = MoneyLoops.page(Fold.none(view), query, after, 1000, Budget.unlimited());
            page.loops().forEach(loop -> loops.add(slugs(loop)));
            after = page.next();
        } while (page.hasMore());
        return loops;
    }

    private static List<String> slugs(MoneyLoop loop) {
        return loop.organizations().stream().map(Key::text).toList();
    }

    private static List<String> rotated(Crunchbase data, List<String> names) {
        List<String> slugs = names.stream().map(data::slug).toList();
        int first = slugs.indexOf(slugs.stream().min(String::compareTo).orElseThrow());
        return IntStream.range(0, slugs.size())
                .mapToObj(place -> slugs.get((first + place) % slugs.size()))
                .toList();
    }

    private static Set<List<String>> plain(Graph graph) {
        PlainLoops plain = new PlainLoops(LONGEST);
        for (int row = 0; row < graph.participations().size(); row++) {
            int company = graph.rounds()
                    .organization()
                    .get(graph.participations().round().get(row));
            plain.funding(slug(graph, graph.participations().investor().get(row)), slug(graph, company));
        }
        for (int row = 0; row < graph.supply().size(); row++) {
            plain.supply(
                    slug(graph, graph.supply().customer().get(row)),
                    slug(graph, graph.supply().supplier().get(row)));
        }
        return plain.loops();
    }

    private static String slug(Graph graph, int organization) {
        return graph.organizations().key().require(organization);
    }
}
