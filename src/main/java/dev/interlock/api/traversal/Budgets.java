package dev.interlock.api.traversal;

import dev.interlock.api.wiring.Cancellation;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What one traversal of a request may cost; ends early when the request is cancelled. */
@Component
public class Budgets {
    /** So many visits make a budget look at the clock. */
    public static final long A_LOOK_AT_THE_CLOCK = 1024;

    private final long visits;
    private final Duration time;

    Budgets(@Value("${interlock.budget.visits}") long visits, @Value("${interlock.budget.time}") Duration time) {
        this.visits = visits;
        this.time = time;
    }

    public Budget of(DataFetchingEnvironment environment) {
        Cancellation cancellation = Cancellation.of(environment.getGraphQlContext());
        return Budget.of(visits, time.toNanos(), System::nanoTime, cancellation::isCancelled);
    }

    /**
     * Whether it is worth while to ask again from where a walk was cut: not if as many visits as before did not lead
     * anywhere, since they never will.
     *
     * @param moved whether the walk got anywhere
     */
    static boolean goesOn(@Nullable Cut cut, boolean moved) {
        return cut != null && (moved || cut != Cut.COUNT);
    }
}
