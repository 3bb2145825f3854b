package dev.interlock.twins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pieces of Cypher that {@code docs/cypher.md} shows, by the words after {@code cypher}. */
final class CypherDocument {
    private static final Path FILE = Path.of("docs", "cypher.md");
    private static final Pattern PIECE =
            Pattern.compile("^```cypher ([a-z ]+)\\R(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    private final Map<String, String> pieces = new LinkedHashMap<>();

    CypherDocument() {
        Matcher found = PIECE.matcher(text());
        while (found.find()) {
            pieces.put(found.group(1), found.group(2));
        }
    }

    /** The pieces one below the other, as a reader would paste them. */
    String statement(String... names) {
        return Arrays.stream(names).map(this::piece).collect(Collectors.joining());
    }

    /** A beginning, a step for each hop, and an end. */
    String walk(String question, String step, int length) {
        return piece(question + " begin") + piece("step " + step).repeat(length) + piece(question + " end");
    }

    private String piece(String name) {
        String piece = pieces.get(name);
        if (piece == null) {
            throw new AssertionError(FILE + " has no '" + name + "', only " + pieces.keySet());
        }
        return piece;
    }

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
