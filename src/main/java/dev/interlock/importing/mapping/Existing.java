package dev.interlock.importing.mapping;

/** What becomes of something that is there already and of which a table says more or other things. */
public enum Existing {
    /** It stays as it is. */
    KEEP,
    /** What is unknown of it is filled in. */
    COMPLETE,
    /** What the table knows takes the place of what was known; the rest stays, as do further sources and aliases. */
    CORRECT,
    /** What the table says takes its place as a whole. */
    REPLACE
}
