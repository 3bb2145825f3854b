package dev.interlock.store;

/**
 * What is newer cannot be taken by itself, because it may have changed what older facts mean, or because a hand wrote
 * what cannot be a fact. Whoever meets it reads everything.
 */
public class IrregularFacts extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IrregularFacts(String reason) {
        super(reason, null, false, false);
    }
}
