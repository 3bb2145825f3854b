package dev.interlock.identity;

/**
 * Two organizations that may be one.
 *
 * @param one its row, that of the smaller slug
 * @param other the other's row
 * @param likeness of their likest names, 0 to 1
 */
public record LikePair(int one, int other, Reason reason, double likeness) {
    /** Why they may be one; the stronger reason first. */
    public enum Reason {
        /** Names that differ in case, accents, punctuation or legal form alone. */
        SAME_NAME,
        /** Websites on the same host. */
        SAME_WEBSITE,
        /** Names that differ in one letter. */
        NEAR_NAME
    }
}
