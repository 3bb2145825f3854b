package dev.interlock.api.traversal;

import dev.interlock.api.catalogue.MadeOfRows;
import dev.interlock.api.catalogue.Row;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Key;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.FactHops;
import dev.interlock.traversal.HopFact;
import dev.interlock.traversal.HopFacts;
import dev.interlock.traversal.Path;
import dev.interlock.traversal.Step;
import dev.interlock.traversal.reading.PathReading;
import dev.interlock.traversal.reading.ReadStep;
import dev.interlock.traversal.reading.ViewReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A path as the schema shows it. */
public final class ShownPath implements MadeOfRows {
    private static final String FORMULA =
            "Loopless paths over hops in view, ordered by %s, then by length, then by slugs. A hop is all facts of the"
                    + " chosen kinds from one organization to another; its money is the sum of what is known.";
    private static final String CITATION = "k shortest loopless paths: Yen 1971, Management Science 17:712.";

    private final Path path;
    private final FactHops hops;
    private final Asked asked;
    private final Shown shown;
    private final String sort;

    ShownPath(Path path, FactHops hops, Asked asked, String sort) {
        this.path = path;
        this.hops = hops;
        this.asked = asked;
        this.shown = asked.shown();
        this.sort = sort;
    }

    public int length() {
        return path.length();
    }

    public List<Row> organizations() {
        return path.nodes().stream().map(shown::organization).toList();
    }

    /** Its organizations, and the facts of its steps. */
    @Override
    public Stream<Row> rows() {
        return Stream.concat(
                organizations().stream(),
                steps().stream().flatMap(step -> step.hop().rows()));
    }

    public List<PathStep> steps() {
        return path.steps().stream().map(this::step).toList();
    }

    public @Nullable Long bottleneckUsd() {
        return path.bottleneck() == Longs.MISSING ? null : Long.valueOf(path.bottleneck());
    }

    public int unknownSteps() {
        return path.unknownHops();
    }

    public @Nullable Double shareProduct() {
        return Double.isNaN(path.shareProduct()) ? null : Double.valueOf(path.shareProduct());
    }

    public @Nullable LocalDate validFrom() {
        return date(path.firstDay());
    }

    public @Nullable LocalDate validUntil() {
        return date(path.lastDay());
    }

    public @Nullable LocalDate arrivesOn() {
        return date(path.arrivalDay());
    }

    String reading(String language) {
        List<ReadStep> steps = new ViewReading(hops).steps(path);
        return (language.equals("DE") ? PathReading.GERMAN : PathReading.ENGLISH).sentence(steps);
    }

    public Shown.ShownExplanation explain() {
        List<HopFact> facts =
                path.steps().stream().flatMap(step -> facts(step).stream()).toList();
        List<String> steps =
                new ArrayList<>(asked.folded(organizations().stream().map(row -> Key.of(row.key()))));
        for (PathStep step : steps()) {
            steps.add(step.from().key() + (step.along() ? " → " : " ← ")
                    + step.to().key() + ": "
                    + step.hop().kinds() + ", "
                    + (step.hop().moneyUsd() == null
                            ? "amount unknown"
                            : step.hop().moneyUsd() + " USD")
                    + ", " + step.hop().facts().size() + " facts");
        }
        return shown.explanation(new Explanation(FORMULA.formatted(sort), CITATION, steps), facts.stream());
    }

    private PathStep step(Step step) {
        Row from = shown.organization(step.from());
        Row to = shown.organization(step.to());
        Hop hop = step.along() ? shown.hop(from, to, facts(step)) : shown.hop(to, from, facts(step));
        return new PathStep(from, to, step.along(), hop);
    }

    private List<HopFact> facts(Step step) {
        return step.tie() == Step.NO_TIE
                ? new HopFacts(hops).of(step.hop())
                : List.of(new HopFacts(hops).of(step.hop(), step.tie()));
    }

    private static @Nullable LocalDate date(int day) {
        return day == Ints.MISSING ? null : LocalDate.ofEpochDay(day);
    }

    /** One step, in the direction it is walked; the hop points the way the money goes. */
    public record PathStep(Row from, Row to, boolean along, Hop hop) {}
}
