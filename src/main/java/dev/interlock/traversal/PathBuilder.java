package dev.interlock.traversal;

import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import java.util.ArrayList;
import java.util.List;

/** Puts a path together step by step; steps must follow on each other. Used once. */
final class PathBuilder {
    private final TimedHops hops;
    private final StepFacts facts;
    private final TimeOrder order;
    private final List<Integer> nodes = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private long bottleneck = Longs.MISSING;
    private int unknownHops;
    private double alongProduct = 1;
    private double againstProduct = 1;
    private int firstDay = Ints.MISSING;
    private int lastDay = Ints.MISSING;
    private int arrivalDay = Ints.MISSING;

    PathBuilder(TimedHops hops, StepFacts facts, TimeOrder order, int start) {
        this.hops = hops;
        this.facts = facts;
        this.order = order;
        nodes.add(start);
    }

    /** Adds a step over the better of its two hops; one of them may be {@link Steps#NO_HOP}. */
    PathBuilder add(int along, int against) {
        int hop = facts.better(along, against);
        int tie = Step.NO_TIE;
        if (order != TimeOrder.ANY) {
            long fromDay =
                    arrivalDay == Ints.MISSING ? Long.MIN_VALUE : arrivalDay + (order == TimeOrder.STRICT ? 1L : 0L);
            tie = facts.earliest(along, against, fromDay);
            hop = along != Steps.NO_HOP && tie >= hops.tieStart(along) && tie < hops.tieEnd(along) ? along : against;
            arrivalDay = hops.day(tie);
        }
        boolean walkedAlong = hop == along;
        int from = walkedAlong ? hops.from(hop) : hops.to(hop);
        int to = walkedAlong ? hops.to(hop) : hops.from(hop);
        nodes.add(to);
        steps.add(new Step(from, to, hop, walkedAlong, tie));
        measure(hop, walkedAlong);
        return this;
    }

    Path build() {
        return new Path(
                nodes,
                steps,
                bottleneck,
                unknownHops,
                Double.isNaN(alongProduct) ? againstProduct : alongProduct,
                firstDay,
                lastDay,
                arrivalDay);
    }

    private void measure(int hop, boolean walkedAlong) {
        long money = hops.money(hop);
        if (money == Longs.MISSING) {
            unknownHops++;
        } else {
            bottleneck = bottleneck == Longs.MISSING ? money : Math.min(bottleneck, money);
        }
        alongProduct *= walkedAlong ? hops.share(hop) : Double.NaN;
        againstProduct *= walkedAlong ? Double.NaN : hops.share(hop);
        firstDay = Math.max(firstDay, StepFacts.firstDay(hops, hop));
        int ends = StepFacts.lastDay(hops, hop);
        lastDay = ends == Ints.MISSING ? lastDay : lastDay == Ints.MISSING ? ends : Math.min(lastDay, ends);
    }
}
