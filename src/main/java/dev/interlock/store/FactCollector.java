package dev.interlock.store;

import dev.interlock.model.Entity;
import java.util.List;

/**
 * Makes something of all facts of one revision. Used for one reading only; where facts change meanwhile, the reading
 * begins again with a new collector.
 */
public interface FactCollector<T> {
    /** Organizations come first, then sources, then rounds, then the rest; each type ascends by key. */
    void add(Entity entity);

    /** Called once, after the last entity. */
    T finish(long revision, List<LeftOut> leftOut);
}
