package dev.interlock.analysis.reference;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The input of a case: a few facts, one a line, which read as sentences and are what is computed on.
 *
 * <pre>
 * a raised 30                       a round
 * a is worth 1000                   a round's post-money valuation
 * a has equity of 1000              of its balance sheet
 * a has revenue of 40
 * a holds 60 % of b                 a stake
 * a invests 10 in b on day 1        a round with one investor
 * a lends 500 to b
 * a pays b 10 on day 1 until day 3  supply; without an amount it is unknown
 * a buys GPU from b for 60          supply of one product
 * a,b,c pay each other
 * a sits in DE
 * a is a party nobody named
 * </pre>
 *
 * Several organizations in one place stand with commas, {@code a,b raised 30}, and mean each of them. Days count from 2025-01-01, where facts
 * are dated that say no day; amounts are whole US dollars. All facts are closed.
 */
public final class Given {
    private final List<String> lines;

    private Given(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    static Given of(String text) {
        return new Given(
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    public List<String> lines() {
        return lines;
    }

    /** These facts and some more. */
    Given with(String... more) {
        return new Given(Stream.concat(lines.stream(), Stream.of(more)).toList());
    }

    /** These facts but for one. */
    Given without(String line) {
        List<String> rest = new ArrayList<>(lines);
        if (!rest.remove(line)) {
            throw new IllegalArgumentException("not given: " + line);
        }
        return new Given(rest);
    }

    /** One of the facts alone. */
    Given only(int line) {
        return new Given(List.of(lines.get(line)));
    }

    public Graph graph() {
        return Sentences.graph(lines);
    }

    /** All of them, whatever their dates. */
    public GraphView view() {
        return new GraphView(graph(), ViewSpec.DEFAULT);
    }
}
