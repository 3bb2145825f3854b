package dev.interlock.api.export;

import dev.interlock.api.error.BadArgument;
import dev.interlock.export.EntityTable;
import dev.interlock.export.Format;
import dev.interlock.export.Selection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The form that is asked for.
 *
 * @param format {@code null} for CSV, which holds one table
 * @param table that table; {@code null} where it is the only one that the answer names
 */
record ExportFormat(@Nullable Format format, @Nullable EntityTable table) {
    private static final String CSV = "csv";
    private static final MediaType CSV_TYPE = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final List<String> TABLES =
            Stream.of(EntityTable.values()).map(EntityTable::file).toList();

    /**
     * The form by its name, which is how its files end.
     *
     * @param table what CSV holds; {@code null} where the question is about several
     */
    static ExportFormat named(String name, @Nullable EntityTable table) {
        if (!name.equals(CSV)) {
            return new ExportFormat(format(name), null);
        }
        if (table == null) {
            throw new BadArgument("format", name, "CSV holds one table, and this is several", "Take zip.");
        }
        return new ExportFormat(null, table);
    }

    /** By the parameters {@code format} and {@code table}, or by what the client accepts. */
    static ExportFormat asked(ServerRequest request) {
        for (String name : request.params().keySet()) {
            if (!name.equals("format") && !name.equals("table")) {
                throw new BadArgument(
                        name,
                        request.params().getFirst(name),
                        "There is no such parameter here",
                        "The parameters are format and table; the rest is said in the document.");
            }
        }
        String name = request.param("format")
                .orElseGet(() -> accepted(request.headers().accept()));
        String table = request.param("table").orElse(null);
        if (name.equals(CSV)) {
            return new ExportFormat(null, table == null ? null : table(table));
        }
        if (table != null) {
            throw new BadArgument("table", table, "Only csv holds one table", "Leave it out, or take format=csv.");
        }
        return new ExportFormat(format(name), null);
    }

    boolean isPicture() {
        return format != null && format.isPicture();
    }

    /**
     * The file.
     *
     * @param name without its ending
     * @param exported what the selection was made of
     */
    Download download(String name, Selection selection, Exported exported) {
        if (selection.holdsAssumed() && (format == null || !format.marksAssumed())) {
            throw new BadArgument(
                    "assume",
                    "format " + (format == null ? CSV : format.word()),
                    "Some of these facts are only assumed, which this format cannot say",
                    "Take graphml, gexf or ndjson, or ask without assume.");
        }
        long revision = selection.view().graph().revision();
        if (format != null) {
            return new Download(
                    name + "." + format.extension(),
                    format.mediaType(),
                    revision,
                    exported.isComplete(),
                    out -> format.write(selection, out));
        }
        EntityTable one = table == null ? only(exported.tables()) : table;
        return new Download(
                (table == null ? name : one.file()) + "." + CSV,
                CSV_TYPE.toString(),
                revision,
                exported.isComplete(),
                out -> Format.writeCsv(selection, one, out));
    }

    private static EntityTable only(List<EntityTable> tables) {
        if (tables.size() != 1) {
            throw new BadArgument(
                    "format",
                    CSV,
                    tables.isEmpty()
                            ? "CSV holds one table, and the answer names nothing"
                            : "CSV holds one table, and the answer is about " + tables.size(),
                    "Take zip, or say which table, as in table=" + EntityTable.ORGANIZATIONS.file() + ".");
        }
        return tables.get(0);
    }

    private static EntityTable table(String name) {
        return Stream.of(EntityTable.values())
                .filter(table -> table.file().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadArgument(
                        "table", name, "There is no such table", "Name one of " + String.join(", ", TABLES) + "."));
    }

    private static Format format(String name) {
        return Stream.of(Format.values())
                .filter(format -> format.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadArgument("format", name, "There is no such format", hint()));
    }

    /** The first format that the client accepts by name; a client that accepts anything has to say which. */
    private static String accepted(List<MediaType> accept) {
        for (MediaType type : accept) {
            if (type.equalsTypeAndSubtype(CSV_TYPE)) {
                return CSV;
            }
            for (Format format : Format.values()) {
                if (type.equalsTypeAndSubtype(MediaType.parseMediaType(format.mediaType()))) {
                    return format.word();
                }
            }
        }
        throw new BadArgument("format", "", "No format is asked for", hint());
    }

    private static String hint() {
        return "Take one of csv, "
                + Stream.of(Format.values()).map(Format::word).collect(Collectors.joining(", ")) + ".";
    }
}
