package dev.interlock.api.search;

/** How a name was found, best first. */
public enum SearchMatch {
    EXACT,
    COLLAPSED,
    POSSESSED,
    PREFIX,
    WORDS,
    PART,
    FUZZY
}
