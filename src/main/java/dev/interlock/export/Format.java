package dev.interlock.export;

import java.io.IOException;
import java.io.OutputStream;

/** A form in which a selection can be written. */
public enum Format {
    /** All tables that facts are loaded from, which gives back the same facts when it is loaded. */
    ZIP("application/zip", "zip", Kind.FACTS, SeedTables::zip),
    /** One entity a line, as JSON. */
    NDJSON("application/x-ndjson", "ndjson", Kind.MARKED, Ndjson::write),
    /** Organizations and ties, for NetworkX, igraph, yEd and Gephi. */
    GRAPHML("application/graphml+xml", "graphml", Kind.PICTURE, Graphml::write),
    /** Organizations and ties with their dates, for Gephi and NetworkX. */
    GEXF("application/gexf+xml", "gexf", Kind.PICTURE, Gexf::write),
    /** A script that makes the nodes and relationships of Interlock's own database in another Neo4j. */
    CYPHER("application/vnd.neo4j.cypher", "cypher", Kind.FACTS, CypherScript::write),
    /** Statements of the Beneficial Ownership Data Standard 0.4, as JSON. */
    BODS("application/vnd.bods+json", "bods", "bods.json", Kind.FACTS, Bods::write),
    /** Entities of FollowTheMoney, one a line, as JSON. */
    FTM("application/vnd.followthemoney+json", "ftm", "ftm.json", Kind.FACTS, FollowTheMoney::write);

    private final String mediaType;
    private final String word;
    private final String extension;
    private final Kind kind;
    private final Writer writer;

    Format(String mediaType, String name, Kind kind, Writer writer) {
        this(mediaType, name, name, kind, writer);
    }

    Format(String mediaType, String word, String extension, Kind kind, Writer writer) {
        this.mediaType = mediaType;
        this.word = word;
        this.extension = extension;
        this.kind = kind;
        this.writer = writer;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What it is called in addresses. */
    public String word() {
        return word;
    }

    /** What file names end in, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether it shows groups for their members where the view is consolidated; the others hold facts as they are. */
    public boolean isPicture() {
        return kind == Kind.PICTURE;
    }

    /** Whether it can tell what is assumed from what a source says. */
    public boolean marksAssumed() {
        return kind != Kind.FACTS;
    }

    /**
     * Writes piece by piece, holding one row at a time, and leaves the stream open.
     *
     * @throws IOException where the stream takes no more; what was written is then no whole file
     */
    public void write(Selection selection, OutputStream out) throws IOException {
        writer.write(selection, out);
    }

    /** Writes one table as CSV, as its file among those that facts are loaded from. */
    public static void writeCsv(Selection selection, EntityTable table, OutputStream out) throws IOException {
        SeedTables.csv(selection, table, out);
    }

    private enum Kind {
        PICTURE,
        MARKED,
        FACTS
    }

    @FunctionalInterface
    private interface Writer {
        void write(Selection selection, OutputStream out) throws IOException;
    }
}
