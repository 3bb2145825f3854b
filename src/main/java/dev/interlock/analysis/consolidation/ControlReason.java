package dev.interlock.analysis.consolidation;

import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.Key;
import dev.interlock.model.Percent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why one organization controls another. */
public sealed interface ControlReason {

    /** It took the other over, and nobody has since. */
    record Takeover(Key acquisition, AcquisitionKind kind) implements ControlReason {}

    /**
     * Together with what it controls it holds more than half of the votes.
     *
     * @param votes the sum, more than 50 percent; more than 100 only where facts contradict each other
     */
    record Majority(double votes, List<Holding> holdings) implements ControlReason {
        public Majority {
            holdings = List.copyOf(holdings);
        }
    }

    /** The other's own row names it as parent. */
    record Parent() implements ControlReason {}

    /**
     * One holding of a majority.
     *
     * @param holder the controller, or one that it controls
     * @param votes what counted: the votes where they are known, else the capital
     * @param votesKnown whether the votes are known
     */
    record Holding(Key stake, Key holder, Percent votes, boolean votesKnown, LocalDate asOf) {}

    /** The day a takeover closed, or of the latest stake of a majority; {@code null} where unknown. */
    static @Nullable LocalDate latest(List<Holding> holdings) {
        return holdings.stream().map(Holding::asOf).max(LocalDate::compareTo).orElse(null);
    }
}
