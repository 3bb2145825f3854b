package dev.interlock.api.measure;

import dev.interlock.analysis.flows.FlowMatrix;
import dev.interlock.api.traversal.Asked;
import dev.interlock.api.traversal.Shown;
import dev.interlock.graph.Trait;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.FactReference;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Money between groups as the schema shows it.
 *
 * @param facts looked up only when asked for, since they are all of them
 */
public record ShownFlowMatrix(FlowMatrix value, Supplier<List<FactReference>> facts, Asked asked) {
    public Trait by() {
        return value.by();
    }

    public List<@Nullable String> groups() {
        return value.groups();
    }

    public List<Flow> flows() {
        return value.flows().stream().map(Flow::of).toList();
    }

    public @Nullable Long capitalUsd() {
        return value.capitalUsd();
    }

    public @Nullable Long supplyUsd() {
        return value.supplyUsd();
    }

    public int undated() {
        return value.undated();
    }

    public boolean complete() {
        return value.cut() == null;
    }

    public @Nullable Cut cut() {
        return value.cut();
    }

    public Shown.ShownExplanation explain() {
        return asked.explained(value.explanation(), facts.get());
    }

    /** Money from one group to another. */
    public record Flow(
            @Nullable String from,
            @Nullable String to,
            @Nullable Long capitalUsd,
            @Nullable Long supplyUsd,
            Money funding,
            Money credit,
            Money supply) {
        static Flow of(FlowMatrix.Flow flow) {
            return new Flow(
                    flow.from(),
                    flow.to(),
                    flow.capitalUsd(),
                    flow.supply().usd(),
                    Money.of(flow.funding()),
                    Money.of(flow.credit()),
                    Money.of(flow.supply()));
        }
    }

    /** One kind of money. */
    public record Money(@Nullable Long amountUsd, long estimatedUsd, int facts, int unknown) {
        static Money of(FlowMatrix.Money money) {
            return new Money(money.usd(), money.estimatedUsd(), money.facts(), money.unknown());
        }
    }
}
