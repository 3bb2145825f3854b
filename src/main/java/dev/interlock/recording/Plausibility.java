package dev.interlock.recording;

import dev.interlock.graph.Graph;
import dev.interlock.model.Fact;
import java.util.ArrayList;
import java.util.List;

/** What is odd about a fact by itself: its amounts, its dates, its parties. */
public final class Plausibility {
    private Plausibility() {}

    /** @param after the facts with this one among them */
    public static List<Doubt> doubts(Graph after, Fact fact) {
        List<Doubt> doubts = new ArrayList<>();
        OddAmounts.doubts(after, fact, doubts);
        OddDates.doubts(after, fact, doubts);
        return doubts;
    }
}
