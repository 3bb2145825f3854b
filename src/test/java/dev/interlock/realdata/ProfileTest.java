package dev.interlock.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.analysis.circularity.LoopPage;
import dev.interlock.analysis.circularity.MoneyLoop;
import dev.interlock.analysis.circularity.MoneyLoops;
import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Components;
import dev.interlock.traversal.Direction;
import dev.interlock.traversal.Fold;
import dev.interlock.traversal.Reach;
import dev.interlock.traversal.ViewHops;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The graph counts as another program did. */
@Tag("realdata")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProfileTest {
    private final Profiled data;
    private final JsonNode profile;
    private final Graph graph;
    private final GraphView view;

    ProfileTest(Profiled data) {
        this.data = data;
        this.profile = data.profile();
        this.graph = data.graph();
        this.view = new GraphView(graph, ViewSpec.DEFAULT);
    }

    /** Parts of the graph that the profile looks at. */
    enum Part {
        ACQUISITIONS("graph of acquisitions", EnumSet.of(TieKind.CONTROL)),
        INVESTMENTS("graph of investments", EnumSet.of(TieKind.FUNDING)),
        BOTH("graph of investments + acquisitions", EnumSet.of(TieKind.FUNDING, TieKind.CONTROL)),
        ALL("graph of investments + acquisitions + supply and debt", EnumSet.allOf(TieKind.class));

        final String name;
        final Set<TieKind> kinds;

        Part(String name, Set<TieKind> kinds) {
            this.name = name;
            this.kinds = kinds;
        }
    }

    @Test
    void organizationsAndFactsAreAllThere() {
        assertThat(data.names()).isEqualTo(number("organisations and people (all names)"));
        assertThat(graph.rounds().size()).isEqualTo(number("rounds (company, date, amount)"));
        assertThat(graph.participations().size() + data.repeatedParticipations())
                .isEqualTo(number("participations"));
        assertThat(graph.acquisitions().size() + data.takeoversOfOneself()).isEqualTo(number("acquisition rows"));
    }

    @Test
    void investorsAndCompaniesAreThoseWithATie() {
        ViewHops funding = hops(Part.INVESTMENTS);
        Set<Integer> investors = new TreeSet<>();
        Set<Integer> companies = new TreeSet<>();
        for (int hop = 0; hop < funding.hops(); hop++) {
            if (funding.sees(hop)) {
                investors.add(funding.from(hop));
                companies.add(funding.to(hop));
            }
        }
        assertThat(investors).hasSize(number("investors"));
        assertThat(companies).hasSize(number("invested companies"));
        assertThat(hopsSeen(funding)).isEqualTo(number("distinct investor->company pairs"));
        assertThat(companies.stream().filter(investors::contains)).hasSize(number("both invest and get invested"));
    }

    @Test
    void theLargestHubHasItsNeighbourhoods() {
        String hub = profile.at("/largest hub (distinct neighbours)/0").asString();
        Reach reach = Reach.of(hops(Part.BOTH), Direction.ANY, 4, Budget.unlimited(), node(hub));
        List<Integer> found =
                IntStream.rangeClosed(1, 4).mapToObj(reach::within).toList();
        assertThat(found).isEqualTo(numbers(profile.get("nodes within 1..4 hops of it, either direction")));
        assertThat(found.get(0) - 1)
                .isEqualTo(profile.at("/largest hub (distinct neighbours)/1").asInt())
                .isEqualTo(mostNeighbours());
    }

    @Test
    void whatHangsTogetherIsOneComponent() {
        ViewHops hops = hops(Part.BOTH);
        boolean[] done = new boolean[hops.nodes()];
        int components = 0;
        int largest = 0;
        for (int node = 0; node < hops.nodes(); node++) {
            if (!done[node]) {
                Reach reach = Reach.of(hops, Direction.ANY, hops.nodes(), Budget.unlimited(), node);
                IntStream.range(0, reach.size()).forEach(place -> done[reach.node(place)] = true);
                // An organization that has no tie to another is no component to the profile.
                components += reach.size() > 1 ? 1 : 0;
                largest = Math.max(largest, reach.size());
            }
        }
        assertThat(largest).isEqualTo(number("largest weak component"));
        assertThat(components).isEqualTo(number("weak components"));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void ringsAreStrongComponents(Part part) {
        JsonNode expected = profile.get(part.name);
        Components components = Components.of(hops(part), hop -> true, Budget.unlimited());
        List<Integer> sizes = IntStream.range(0, components.count())
                .mapToObj(components::size)
                .filter(size -> size > 1)
                .toList();
        assertThat(sizes).hasSize(expected.get("strong components of 2+").asInt());
        assertThat(sizes.stream().mapToInt(size -> size).sum())
                .isEqualTo(expected.get("nodes in them").asInt());
        assertThat(sizes.stream().mapToInt(size -> size).max().orElse(0))
                .isEqualTo(expected.get("largest strong component").asInt());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void loopsOfEachLengthAreCountedAndTheExamplesAmongThem(Part part) {
        JsonNode expected = profile.get(part.name);
        for (int length = 2; length <= 4; length++) {
            String key = String.valueOf(length);
            MoneyLoopsQuery query = MoneyLoopsQuery.DEFAULT.kinds(part.kinds).lengths(length, length);
            LoopPage page = MoneyLoops.page(Fold.none(view), query, null, 1000, Budget.unlimited());
            int count =
                    expected.get("directed cycles by length (2..4)").get(key).asInt();
            assertThat(page.loops()).as("%s, length %d", part.name, length).hasSize(count);
            assertThat(MoneyLoops.count(Fold.none(view), query, Budget.unlimited())
                            .loops())
                    .isEqualTo(count);
            List<List<String>> found =
                    page.loops().stream().map(ProfileTest::slugs).toList();
            for (JsonNode example : expected.get("examples").path(key)) {
                assertThat(found).contains(rotated(example));
            }
        }
    }

    Stream<Part> parts() {
        return Stream.of(Part.values()).filter(part -> profile.has(part.name));
    }

    private int node(String name) {
        return graph.organizations().find(data.slug(name));
    }

    private ViewHops hops(Part part) {
        return new ViewHops(view, part.kinds, true);
    }

    private static List<String> slugs(MoneyLoop loop) {
        return loop.organizations().stream().map(Key::text).toList();
    }

    /** As loops are written: from the smallest slug. */
    private List<String> rotated(JsonNode names) {
        List<String> slugs =
                names.valueStream().map(name -> data.slug(name.asString())).toList();
        int first = IntStream.range(0, slugs.size())
                .reduce((best, next) -> slugs.get(next).compareTo(slugs.get(best)) < 0 ? next : best)
                .orElseThrow();
        return IntStream.range(0, slugs.size())
                .mapToObj(place -> slugs.get((first + place) % slugs.size()))
                .toList();
    }

    private int mostNeighbours() {
        ViewHops hops = hops(Part.BOTH);
        return IntStream.range(0, hops.nodes())
                .map(node -> Reach.of(hops, Direction.ANY, 1, Budget.unlimited(), node)
                                .size()
                        - 1)
                .max()
                .orElse(0);
    }

    private static int hopsSeen(ViewHops hops) {
        return (int) IntStream.range(0, hops.hops()).filter(hops::sees).count();
    }

    private static List<Integer> numbers(JsonNode array) {
        return array.valueStream().map(JsonNode::asInt).toList();
    }

    private int number(String name) {
        return profile.get(name).asInt();
    }
}
