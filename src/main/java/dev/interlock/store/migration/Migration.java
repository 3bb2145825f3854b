package dev.interlock.store.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlock.model.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;

/**
 * One file of statements.
 *
 * @param version from 1, without gaps
 * @param name the file's name
 * @param checksum SHA-256 of the file, in hex; line ends do not matter
 * @param statements separated by semicolons at the ends of lines in the file; each safe to run again
 */
record Migration(int version, String name, String checksum, List<String> statements) implements Comparable<Migration> {
    private static final Pattern NAME = Pattern.compile("V(\\d+)__\\w+\\.cypher");

    static Migration read(Resource file) {
        String name = String.valueOf(file.getFilename());
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalStateException(name + " is not named like V001__keys.cypher");
        }
        try {
            return of(Integer.parseInt(matcher.group(1)), name, file.getContentAsString(UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Migration of(int version, String name, String text) {
        String lines = text.replace("\r\n", "\n");
        return new Migration(version, name, Sha256.hex(lines), statements(lines));
    }

    /** What is kept of it in the database once it was applied. */
    Map<String, Object> record() {
        return Map.of("version", version, "name", name, "checksum", checksum);
    }

    @Override
    public int compareTo(Migration other) {
        return Integer.compare(version, other.version);
    }

    private static List<String> statements(String text) {
        String code = text.replaceAll("(?m)^\\s*//.*$", "");
        return Arrays.stream(code.split(";\\s*(\\R|$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
