package dev.interlock.store.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a missing database as a sentence and not as a stack trace. */
class DatabaseStartFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseStartFailed> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseStartFailed cause) {
        return new FailureAnalysis(cause.getMessage() + ".", cause.action(), cause);
    }
}
