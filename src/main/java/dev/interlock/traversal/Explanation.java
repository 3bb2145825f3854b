package dev.interlock.traversal;

import java.util.List;

/**
 * How a result was found, so that a reader could redo it by hand; the facts used are in the result itself.
 *
 * @param formula the definition
 * @param citation where the definition comes from, or that it is our own
 * @param steps what was done, a line each
 */
public record Explanation(String formula, String citation, List<String> steps) {
    public Explanation {
        steps = List.copyOf(steps);
    }
}
