package dev.interlock.analysis.consolidation;

import dev.interlock.model.Key;
import dev.interlock.traversal.FactReference;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One organization controls another.
 *
 * @param date the day a takeover passed control; for a majority the day of the latest stake that it rests on, so that
 *     control may be older; {@code null} for a parent and where unknown
 */
public record ControlRelation(
        Key controller,
        Key controlled,
        ControlReason reason,
        @Nullable LocalDate date) {

    /** The facts that the relation rests on. */
    public List<FactReference> facts() {
        if (reason instanceof ControlReason.Takeover takeover) {
            return List.of(new FactReference(FactReference.Table.ACQUISITION, takeover.acquisition()));
        }
        if (reason instanceof ControlReason.Majority majority) {
            return majority.holdings().stream()
                    .map(held -> new FactReference(FactReference.Table.STAKE, held.stake()))
                    .toList();
        }
        return List.of(new FactReference(FactReference.Table.ORGANIZATION, controlled));
    }

    /** As a line of an explanation. */
    public String step() {
        String who = controller + " controls " + controlled;
        if (reason instanceof ControlReason.Takeover takeover) {
            return who + ": " + takeover.acquisition() + " is the latest closed takeover of " + controlled
                    + (date == null ? ", day unknown" : ", in force since " + date);
        }
        if (reason instanceof ControlReason.Majority majority) {
            StringBuilder line = new StringBuilder(who + ": ");
            for (ControlReason.Holding held : majority.holdings()) {
                line.append(line.toString().endsWith(": ") ? "" : " + ")
                        .append(held.holder())
                        .append(" ")
                        .append(Numbers.text(held.votes().value()))
                        .append(held.votesKnown() ? " % of votes" : " % of capital");
            }
            return line + " = " + Numbers.text(majority.votes()) + " % > 50 %";
        }
        return who + ": named as its parent, no takeover of it has closed and nobody holds a majority";
    }
}
