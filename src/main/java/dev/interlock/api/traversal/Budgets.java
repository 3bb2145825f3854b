package dev.interlock.api.traversal;

import dev.interlock.api.wiring.RequestSnapshot;
import dev.interlock.traversal.Budget;
import graphql.ExecutionInput;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What one traversal of a request may cost; ends early when the request is cancelled. */
@Component
public class Budgets {
    private final long visits;
    private final Duration time;

    Budgets(@Value("${interlock.budget.visits}") long visits, @Value("${interlock.budget.time}") Duration time) {
        this.visits = visits;
        this.time = time;
    }

    public Budget of(DataFetchingEnvironment environment) {
        ExecutionInput input = environment.getGraphQlContext().get(RequestSnapshot.INPUT);
        return Budget.of(visits, time.toNanos(), System::nanoTime, () -> input != null && input.isCancelled());
    }
}
