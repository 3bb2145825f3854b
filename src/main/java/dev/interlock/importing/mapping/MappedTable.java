package dev.interlock.importing.mapping;

import dev.interlock.ingest.BadCell;
import dev.interlock.model.Entity;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of some files are read.
 *
 * @param file what their names look like, as in {@code investments*.csv}
 * @param separator what stands between cells; {@code null} for whichever their header holds most of
 * @param columns that the rules name; a file without one of them is refused
 */
public record MappedTable(
        String file, Charset charset, @Nullable Character separator, List<String> columns, List<Rule> rules) {

    public boolean isOf(String name) {
        return FileSystems.getDefault().getPathMatcher("glob:" + file).matches(Path.of(name));
    }

    /** What is wrong with the names of the columns; {@code null} where nothing is. */
    public @Nullable String complaint(List<String> header) {
        List<String> missing =
                columns.stream().filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty()) {
            return "the mapping names columns that the file does not have: " + missing + "; it has " + header;
        }
        return Set.copyOf(header).size() == header.size() ? null : "a column appears twice; give one another name";
    }

    /**
     * What one row says, in the order of the rules.
     *
     * @throws BadCell where something in it cannot be
     */
    public List<Said> read(Line line) {
        return rules.stream()
                .flatMap(rule -> rule.read(line).map(entity -> new Said(entity, rule.existing())).stream())
                .toList();
    }

    /** Something that a row says. */
    public record Said(Entity entity, Existing existing) {}
}
