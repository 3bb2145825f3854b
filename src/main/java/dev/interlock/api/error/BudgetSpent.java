package dev.interlock.api.error;

import java.util.Map;

/**
 * Something that an answer needs throughout could not be worked out within the budget of a request. Becomes one error
 * with {@code extensions {code, hint}}.
 */
public class BudgetSpent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String hint;

    public BudgetSpent(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    public Map<String, Object> extensions() {
        return Map.of("code", "BUDGET", "hint", hint);
    }
}
