package dev.interlock.importing.mapping;

import dev.interlock.graph.NameIndex;
import dev.interlock.model.Sha256;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes parts of keys of texts. */
public final class Slug {
    private static final int LONGEST = 80;
    private static final int LONGEST_JOINED = 150;
    private static final int HASH = 8;

    private Slug() {}

    /** Lower-case letters and digits with hyphens between; where a text has none of them, a hash of it. */
    public static String of(String text) {
        String words = NameIndex.folded(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return words.isEmpty() ? "name-" + hash(text) : shortened(words, LONGEST);
    }

    /** The parts with hyphens between. */
    static String joined(List<String> parts) {
        return shortened(parts.stream().map(Slug::of).collect(Collectors.joining("-")), LONGEST_JOINED);
    }

    static String hash(String text) {
        return Sha256.hex(text).substring(0, HASH).toLowerCase(Locale.ROOT);
    }

    /** A long one keeps its beginning and a hash of the whole. */
    private static String shortened(String words, int longest) {
        return words.length() <= longest
                ? words
                : words.substring(0, longest - HASH - 1).replaceAll("-+$", "") + "-" + hash(words);
    }
}
