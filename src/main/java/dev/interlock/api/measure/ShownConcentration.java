package dev.interlock.api.measure;

import dev.interlock.analysis.concentration.Concentration;
import dev.interlock.analysis.concentration.Coverage;
import dev.interlock.analysis.concentration.Distribution;
import dev.interlock.analysis.concentration.GroupBy;
import dev.interlock.analysis.concentration.Quantity;
import dev.interlock.api.traversal.Asked;
import dev.interlock.api.traversal.Shown;
import dev.interlock.traversal.Cut;
import org.jspecify.annotations.Nullable;

/** Concentration as the schema shows it. */
public record ShownConcentration(Concentration value, Asked asked) {
    public Quantity of() {
        return value.query().of();
    }

    public GroupBy groupBy() {
        return value.query().groupBy();
    }

    public @Nullable Long totalUsd() {
        return value.totalUsd();
    }

    public int groupCount() {
        return value.groups().size();
    }

    public @Nullable Double hhi() {
        return distribution().hhi();
    }

    public @Nullable Double cr1() {
        return distribution().top(1);
    }

    public @Nullable Double cr3() {
        return distribution().top(3);
    }

    public @Nullable Double cr5() {
        return distribution().top(5);
    }

    public @Nullable Double gini() {
        return distribution().gini();
    }

    public @Nullable Double effectiveNumber() {
        return distribution().effectiveNumber();
    }

    public @Nullable Double entropy() {
        return distribution().entropy();
    }

    public int knownFacts() {
        return coverage().known();
    }

    public int unknownFacts() {
        return coverage().unknown();
    }

    public int countedElsewhere() {
        return coverage().contained();
    }

    public int undatedFacts() {
        return coverage().undated();
    }

    public int ungroupedFacts() {
        return coverage().ungrouped();
    }

    public long ungroupedUsd() {
        return coverage().ungroupedUsd();
    }

    public long estimatedUsd() {
        return coverage().estimatedUsd();
    }

    public @Nullable Double estimatedShare() {
        return value.estimatedShare();
    }

    public boolean complete() {
        return value.cut() == null;
    }

    public @Nullable Cut cut() {
        return value.cut();
    }

    public Shown.ShownExplanation explain() {
        return asked.explained(value.explanation(), value.facts());
    }

    private Distribution distribution() {
        return value.distribution();
    }

    private Coverage coverage() {
        return value.coverage();
    }

    Shown shown() {
        return asked.shown();
    }
}
