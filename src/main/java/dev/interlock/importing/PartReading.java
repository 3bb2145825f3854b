package dev.interlock.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlock.importing.mapping.Existing;
import dev.interlock.importing.mapping.Line;
import dev.interlock.importing.mapping.MappedTable;
import dev.interlock.importing.mapping.MappedTable.Said;
import dev.interlock.importing.mapping.Mapping;
import dev.interlock.ingest.BadCell;
import dev.interlock.ingest.Cells;
import dev.interlock.ingest.CsvTable;
import dev.interlock.ingest.Lines;
import dev.interlock.ingest.SeedTable;
import dev.interlock.model.InvalidValue;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the files of one import, each in the way that is meant for it. */
final class PartReading {
    private static final String SEPARATORS = ",;\t|";

    private final Gathering gathering;
    private final Findings findings;
    private final Names names;
    private final Progress progress;

    PartReading(Gathering gathering, Findings findings, Names names, Progress progress) {
        this.gathering = gathering;
        this.findings = findings;
        this.names = names;
        this.progress = progress;
    }

    /** Reads all files: those of a mapping in the order of its tables, then the others in theirs. */
    void read(List<Part> parts, @Nullable Mapping mapping) throws IOException {
        for (Part part : inOrder(parts, mapping)) {
            progress.file(part.name());
            Optional<MappedTable> mapped = mapping == null ? Optional.empty() : mapping.tableOf(baseName(part.name()));
            if (mapped.isPresent()) {
                mapped(part, mapped.get());
            } else if (isJson(part)) {
                json(part);
            } else {
                own(part);
            }
        }
    }

    private static List<Part> inOrder(List<Part> parts, @Nullable Mapping mapping) {
        if (mapping == null) {
            return parts;
        }
        return parts.stream()
                .sorted(Comparator.comparingInt(part -> mapping.tableOf(baseName(part.name()))
                        .map(mapping.tables()::indexOf)
                        .orElse(Integer.MAX_VALUE)))
                .toList();
    }

    private void mapped(Part part, MappedTable table) throws IOException {
        TableListener.Reader reader = (cells, place) -> table.read(
                new Line(cells, names, wrong -> findings.unread(place, TableListener.refused(place, cells, wrong))));
        Character separator = table.separator();
        csv(
                part,
                table.charset(),
                separator == null ? separator(part, table.charset()) : separator,
                listener(part, table::complaint, reader));
    }

    private void json(Part part) throws IOException {
        try (Reader text = reader(part, UTF_8)) {
            JsonLines.read(text, listener(part, header -> null, (cells, place) -> JsonLines.said(cells)));
        }
    }

    private void own(Part part) throws IOException {
        char separator = separator(part, UTF_8);
        SeedTable[] table = {named(part)};
        csv(
                part,
                UTF_8,
                separator,
                listener(
                        part,
                        header -> {
                            table[0] = table[0] == null ? withHeader(header) : table[0];
                            return table[0] == null ? unknown(header) : table[0].complaint(header);
                        },
                        (cells, place) -> said(table[0], cells)));
    }

    private static List<Said> said(@Nullable SeedTable table, Cells cells) {
        if (table == null) {
            return List.of();
        }
        try {
            return List.of(new Said(table.read(cells), Existing.REPLACE));
        } catch (InvalidValue wrong) {
            String reason = String.valueOf(wrong.getMessage());
            throw new BadCell(table.columnOf(reason), reason);
        }
    }

    private static @Nullable SeedTable named(Part part) {
        return Stream.of(SeedTable.values())
                .filter(table -> table.file().equals(baseName(part.name())))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable SeedTable withHeader(List<String> header) {
        return Stream.of(SeedTable.values())
                .filter(table -> table.complaint(header) == null)
                .findFirst()
                .orElse(null);
    }

    private static String unknown(List<String> header) {
        SeedTable like = Stream.of(SeedTable.values())
                .max(Comparator.comparingLong(table ->
                        header.stream().filter(table.columns()::contains).count()))
                .orElseThrow();
        return "no table of facts has this header " + header + ", so no row was read; the nearest is " + like.file()
                + " with " + String.join(",", like.columns())
                + "; for a table of another form send a mapping with it";
    }

    private TableListener listener(
            Part part, Function<List<String>, @Nullable String> complaint, TableListener.Reader reader) {
        return new TableListener(findings.file(part.name()), gathering, findings, progress, complaint, reader);
    }

    private static void csv(Part part, Charset charset, char separator, TableListener listener) throws IOException {
        try (Reader text = reader(part, charset)) {
            new CsvTable(part.name(), separator, listener).read(text);
        }
    }

    /** What the first line holds most of. */
    private static char separator(Part part, Charset charset) throws IOException {
        try (Reader text = reader(part, charset)) {
            Lines.Line line = new Lines(text).next();
            String header = line == null ? "" : line.text();
            return (char) SEPARATORS
                    .chars()
                    .boxed()
                    .max(Comparator.comparingLong(
                            it -> header.chars().filter(letter -> letter == it).count()))
                    .filter(it -> header.indexOf(it) >= 0)
                    .orElse((int) ',')
                    .intValue();
        }
    }

    private static boolean isJson(Part part) throws IOException {
        String name = part.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            return true;
        }
        try (Reader text = reader(part, UTF_8)) {
            return text.read() == '{';
        }
    }

    private static Reader reader(Part part, Charset charset) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(part.content()),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private static String baseName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
