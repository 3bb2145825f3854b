package dev.interlock.traversal.reading;

import dev.interlock.graph.AmountBasis;
import dev.interlock.graph.Graph;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Percent;
import dev.interlock.model.Status;
import dev.interlock.model.Usd;
import dev.interlock.traversal.FactHops;
import dev.interlock.traversal.Path;
import dev.interlock.traversal.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks up what there is to read about a path over a view: names, and the facts of each step by kind and status. */
public final class ViewReading {
    private final FactHops hops;
    private final Graph graph;

    public ViewReading(FactHops hops) {
        this.hops = hops;
        this.graph = hops.view().graph();
    }

    /** The steps to read; of an ordered walk only with the facts used. */
    public List<ReadStep> steps(Path path) {
        return path.steps().stream().map(this::step).toList();
    }

    private ReadStep step(Step step) {
        boolean person = graph.organizations().kind().is(step.from(), OrganizationKind.PERSON);
        return new ReadStep(name(step.from()), person, name(step.to()), step.along(), deals(step));
    }

    private String name(int organization) {
        return Objects.requireNonNull(graph.organizations().name().get(organization));
    }

    private List<Deals> deals(Step step) {
        Map<Kind, Deals> groups = new TreeMap<>();
        for (int tie = hops.tieStart(step.hop()); tie < hops.tieEnd(step.hop()); tie++) {
            if (hops.seesTie(tie) && (step.tie() == Step.NO_TIE || step.tie() == tie)) {
                Deals one = deal(step.hop(), tie);
                groups.merge(new Kind(one.relation(), one.status()), one, ViewReading::together);
            }
        }
        return List.copyOf(groups.values());
    }

    /** What is told as one; ordered as it is told. */
    private record Kind(Relation relation, Status status) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int byRelation = relation.compareTo(other.relation);
            return byRelation != 0 ? byRelation : status.compareTo(other.status);
        }
    }

    private Deals deal(int hop, int tie) {
        int fact = hops.fact(tie);
        TieKind kind = hops.tieKind(tie);
        LocalDate date = hops.day(tie) == Ints.MISSING ? null : LocalDate.ofEpochDay(hops.day(tie));
        Relation relation = relation(kind, fact);
        long money = relation.isContingent() ? graph.credit().amountUsd().get(fact) : hops.tieMoney(hop, tie);
        return new Deals(
                relation,
                status(kind, fact),
                1,
                money == Longs.MISSING ? null : Usd.of(money),
                kind == TieKind.FUNDING && hops.view().money().basis(fact) == AmountBasis.EQUAL_SPLIT,
                kind == TieKind.STAKE ? percent(hop, fact) : null,
                date,
                date);
    }

    /** Where groups are folded, a stake in a member is none in the one that represents it. */
    private @Nullable Percent percent(int hop, int stake) {
        boolean inTarget = graph.stakes().organization().get(stake) == hops.to(hop);
        return inTarget ? Percent.of(graph.stakes().percent().get(stake)) : null;
    }

    private Relation relation(TieKind kind, int fact) {
        return switch (kind) {
            case FUNDING -> Relation.FUNDING;
            case STAKE -> Relation.STAKE;
            case CREDIT ->
                Relation.of(Objects.requireNonNull(graph.credit().instrument().get(fact)));
            case SUPPLY ->
                Relation.of(Objects.requireNonNull(graph.supply().product().get(fact)));
            case CONTROL ->
                fact < 0
                        ? Relation.PARENT
                        : Relation.of(Objects.requireNonNull(
                                graph.acquisitions().kind().get(fact)));
        };
    }

    private Status status(TieKind kind, int fact) {
        Status status = switch (kind) {
            case FUNDING ->
                graph.rounds().status().get(graph.participations().round().get(fact));
            case STAKE -> graph.stakes().status().get(fact);
            case CREDIT -> graph.credit().status().get(fact);
            case SUPPLY -> graph.supply().status().get(fact);
            case CONTROL ->
                fact < 0 ? Status.CLOSED : graph.acquisitions().status().get(fact);
        };
        return Objects.requireNonNull(status);
    }

    private static Deals together(Deals one, Deals other) {
        return new Deals(
                one.relation(),
                one.status(),
                one.count() + other.count(),
                sum(one.amount(), other.amount()),
                one.estimated() || other.estimated(),
                sum(one.percent(), other.percent()),
                earlier(one.first(), other.first()),
                later(one.last(), other.last()));
    }

    private static @Nullable Usd sum(@Nullable Usd one, @Nullable Usd other) {
        return one == null ? other : other == null ? one : Usd.of(one.dollars() + other.dollars());
    }

    private static @Nullable Percent sum(@Nullable Percent one, @Nullable Percent other) {
        return one == null || other == null ? null : Percent.of(Math.min(100, one.value() + other.value()));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : other == null ? one : one.isBefore(other) ? one : other;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : other == null ? one : one.isAfter(other) ? one : other;
    }
}
