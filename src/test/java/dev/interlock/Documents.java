package dev.interlock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The pages for users: their text, their code blocks and their tables. */
final class Documents {
    /** Its answers are those of changes. */
    static final Path RECORDING = Path.of("docs", "recording.md");

    /** Its answers are those of an import. */
    static final Path IMPORT = Path.of("docs", "import.md");

    static final List<Path> ALL = List.of(
            Path.of("README.md"),
            Path.of("CONTRIBUTING.md"),
            Path.of("CHANGELOG.md"),
            Path.of("docs", "asking.md"),
            Path.of("docs", "trust.md"),
            Path.of("docs", "walks.md"),
            Path.of("docs", "measures.md"),
            Path.of("docs", "regulations.md"),
            Path.of("docs", "what-if.md"),
            Path.of("docs", "export.md"),
            Path.of("docs", "data-model.md"),
            Path.of("docs", "limits.md"),
            Path.of("docs", "live.md"),
            IMPORT,
            RECORDING,
            Path.of("graph-seed", "README.md"));

    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private Documents() {}

    record Block(String language, String text) {}

    static String text(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<Block> blocks(Path document) {
        return BLOCK.matcher(text(document))
                .results()
                .map(block -> new Block(block.group(1), block.group(2)))
                .toList();
    }

    static List<MatchResult> matches(Path document, String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text(document))
                .results()
                .toList();
    }
}
