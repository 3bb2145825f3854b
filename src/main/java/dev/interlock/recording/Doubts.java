package dev.interlock.recording;

import dev.interlock.graph.Graph;
import dev.interlock.model.Entity;
import dev.interlock.model.Fact;
import dev.interlock.model.Organization;
import dev.interlock.store.EntityId;
import java.util.ArrayList;
import java.util.List;

/** What is odd about a change without being wrong. */
final class Doubts {
    private Doubts() {}

    /** @param after the facts as they would be */
    static List<Doubt> of(Graph before, Graph after, Intent intent) {
        List<Doubt> doubts = new ArrayList<>();
        LikeNames names = new LikeNames(before);
        LikeFacts facts = new LikeFacts(before, intent.changed());
        for (Entity entity : intent.written()) {
            boolean isNew = intent.fresh().contains(EntityId.of(entity));
            if (entity instanceof Organization organization && isNew) {
                names.doubts(organization, doubts);
            }
            if (entity instanceof Fact fact) {
                doubts.addAll(Plausibility.doubts(after, fact));
                if (isNew) {
                    facts.doubts(fact, doubts);
                }
            }
        }
        return doubts;
    }
}
