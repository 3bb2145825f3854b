package dev.interlock.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that a cell could not hold otherwise: {@code \|} is a bar that divides nothing, {@code \\} a backslash,
 * and a backslash with {@code u} and four hexadecimal digits the character of that number. Any other backslash is
 * itself.
 */
final class Escapes {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([\\\\|])|u([0-9a-fA-F]{4}))");

    private Escapes() {}

    static String resolve(String written) {
        return written.indexOf('\\') < 0 ? written : ESCAPE.matcher(written).replaceAll(Escapes::meant);
    }

    /** What stands between the bars that divide, with its escapes. */
    static List<String> parts(String written) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < written.length(); i++) {
            char letter = written.charAt(i);
            boolean escapes = letter == '\\' && i + 1 < written.length() && "\\|".indexOf(written.charAt(i + 1)) >= 0;
            if (escapes) {
                i++;
            } else if (letter == '|') {
                parts.add(written.substring(begin, i));
                begin = i + 1;
            }
        }
        parts.add(written.substring(begin));
        return parts;
    }

    private static String meant(MatchResult escape) {
        String letter = escape.group(1) != null
                ? escape.group(1)
                : String.valueOf((char) Integer.parseInt(escape.group(2), 16));
        return Matcher.quoteReplacement(letter);
    }
}
