package dev.interlock.analysis.reference;

import static dev.interlock.analysis.reference.Heading.byHand;
import static dev.interlock.analysis.reference.Heading.published;

import dev.interlock.traversal.EarliestArrival.Window;
import dev.interlock.traversal.TimeOrder;
import java.util.List;

/** Ways, by cost and in the order of time, and whom all of them pass. */
final class PathCases {
    private static final ReferenceCase<Ways> T22 = ReferenceCase.of(
                    published(
                                    "T22",
                                    "Seven loopless paths, cheapest first",
                                    "paths",
                                    "Wikipedia, Yen's algorithm, example; Yen 1971, Management Science 17:712; the seven by"
                                            + " NetworkX shortest_simple_paths")
                            .note("The field asks for short paths, not cheap ones; costs are asked of the code for"
                                    + " weights. Of equal costs the shorter comes first, then slugs decide."),
                    """
                    c pays d 3
                    c pays e 2
                    d pays f 4
                    e pays d 1
                    e pays f 2
                    e pays g 3
                    f pays g 2
                    f pays h 1
                    g pays h 2
                    """,
                    Ways::new)
            .words(
                    "paths from c to h by cost",
                    "c e f h (5), c e g h (7), c d f h (8), c e d f h (8), c e f g h (8), c d f g h (11),"
                            + " c e d f g h (11)",
                    ways -> ways.byCost("c", "h"))
            .words(
                    "paths from c to h by length",
                    "c d f h, c e f h, c e g h, c d f g h, c e d f h, c e f g h, c e d f g h",
                    ways -> ways.byLength("c", "h"));

    private static final ReferenceCase<Ways> T23 = ReferenceCase.of(
                    published(
                                    "T23",
                                    "Earliest arrivals on a line that is open for a day a step",
                                    "paths",
                                    "R package tsna, its tests of tPath; Wu et al. 2014, PVLDB 7:721")
                            .note(
                                    "Distances of 1, 2, 3 and 4 from the start. The field asks for orders of time, not for"
                                            + " starts within a day or step times; these are asked of the code for arrivals."),
                    """
                    1 pays 2 on day 0 until day 0
                    2 pays 3 on day 1 until day 1
                    3 pays 4 on day 2 until day 2
                    """,
                    Ways::new)
            .words("start 0", "0, 0, 1, 2", line -> line.distances("1", Window.from(0)))
            .words("start 0.5", "0, 0, 0.5, 1.5", line -> line.distances("1", Window.from(.5)))
            .words("start 2", "0, never, never, never", line -> line.distances("1", Window.from(2)))
            .words(
                    "end 2",
                    "0, 0, 1, never",
                    line -> line.distances("1", Window.from(0).until(2)))
            .words(
                    "open on days 2, 1, 3, start 1",
                    "0, 1, never, never",
                    line -> shifted(line).distances("1", Window.from(1)))
            .words("step time 0.5", "0, 0.5, 1.5, 2.5", line -> line.distances("1", steps(.5)))
            .words("step time 1", "0, 1, 2, 3", line -> line.distances("1", steps(1)))
            .words("step time 2", "0, never, never, never", line -> line.distances("1", steps(2)))
            .words("paths in order, day at 4", "2", line -> line.earliestOfPaths("1", "4", TimeOrder.NON_DECREASING))
            .words(
                    "paths in order, open on days 2, 1, 3, day at 3",
                    "never",
                    line -> shifted(line).earliestOfPaths("1", "3", TimeOrder.NON_DECREASING));

    private static final ReferenceCase<Ways> T24 = ReferenceCase.of(
                    byHand("T24", "Earliest arrivals at strict instants", "paths", "Wu et al. 2014, PVLDB 7:721"),
                    """
                    a pays b on day 1
                    a pays b on day 5
                    b pays c on day 3
                    b pays d on day 9
                    c pays d on day 4
                    """,
                    Ways::new)
            .words("day at b", "1", ways -> ways.earliest("a", "b"))
            .words("day at c", "3", ways -> ways.earliest("a", "c"))
            .words("day at d", "4", ways -> ways.earliest("a", "d"))
            .words("without day 1: day at c", "never", ways -> withoutDay1(ways).earliest("a", "c"))
            .words("without day 1: day at d", "9", ways -> withoutDay1(ways).earliest("a", "d"))
            .words("strict paths, day at b", "1", ways -> ways.earliestOfPaths("a", "b", TimeOrder.STRICT))
            .words("strict paths, day at c", "3", ways -> ways.earliestOfPaths("a", "c", TimeOrder.STRICT))
            .words("strict paths, day at d", "4", ways -> ways.earliestOfPaths("a", "d", TimeOrder.STRICT))
            .words(
                    "strict paths without day 1, day at c",
                    "never",
                    ways -> withoutDay1(ways).earliestOfPaths("a", "c", TimeOrder.STRICT))
            .words(
                    "strict paths without day 1, day at d",
                    "9",
                    ways -> withoutDay1(ways).earliestOfPaths("a", "d", TimeOrder.STRICT));

    private static final ReferenceCase<Ways> T25 = ReferenceCase.of(
                    published(
                                    "T25",
                                    "Whom every way from the root passes",
                                    "chokePoints",
                                    "NetworkX documentation, immediate_dominators; Lengauer and Tarjan 1979, TOPLAS 1:121")
                            .note(
                                    "The root of the source is the supplier 1; supply goes from 1 to 2 and 3, from 3 to 4,"
                                            + " from 2 and 4 to 5. Kinds of input are chosen so that all are on one chain."),
                    """
                    2,3 buy LITHOGRAPHY from 1
                    4 buys FOUNDRY from 3
                    5 buys GPU from 2,4
                    """,
                    Ways::new)
            .words("immediate dominator of 2", "1", ways -> ways.immediateDominator("1", "2"))
            .words("immediate dominator of 3", "1", ways -> ways.immediateDominator("1", "3"))
            .words("immediate dominator of 4", "3", ways -> ways.immediateDominator("1", "4"))
            .words("immediate dominator of 5", "1", ways -> ways.immediateDominator("1", "5"))
            .words(
                    "choke points of 4, nearest first",
                    "3, 1",
                    ways -> ways.chokePoints().unavoidable("4"))
            .words(
                    "choke points of 5, nearest first",
                    "1",
                    ways -> ways.chokePoints().unavoidable("5"));

    static final List<ReferenceCase<?>> ALL = List.of(T22, T23, T24, T25);

    private PathCases() {}

    /** The line of T23 with its first two steps open the other way round, and the last a day later. */
    private static Ways shifted(Ways line) {
        return line.instead("1 pays 2 on day 0 until day 0", "1 pays 2 on day 2 until day 2")
                .instead("3 pays 4 on day 2 until day 2", "3 pays 4 on day 3 until day 3");
    }

    private static Window steps(double time) {
        return Window.from(0).withStepTime(time);
    }

    private static Ways withoutDay1(Ways ways) {
        return ways.without("a pays b on day 1");
    }
}
