package dev.interlock.model;

/** What the graph is made of: an organization, a source, a regulation, or a fact about organizations. */
public sealed interface Entity permits Fact, Organization, Source, Regulation {
    /** Unique among entities of the same type. */
    Key key();
}
