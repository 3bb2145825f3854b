package dev.interlock.api.search;

import dev.interlock.graph.NameIndex;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was typed, in the forms in which it is compared with names. */
final class Query {
    private static final Pattern POSSESSIVE = Pattern.compile("^.*\\p{L}['’`´]s\\s+(.+)$");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MIN_FUZZY_LENGTH = 4;
    private static final double LEAST_SIMILARITY = 0.7;

    private final String folded;
    private final String collapsed;
    private final Set<String> words;
    private final @Nullable Query possessed;

    Query(String text) {
        this.folded = NameIndex.folded(text);
        this.collapsed = collapsed(folded);
        this.words = words(folded);
        Matcher matcher = POSSESSIVE.matcher(folded);
        this.possessed = matcher.matches() ? new Query(matcher.group(1)) : null;
    }

    /** The texts to look candidates up by. */
    List<String> texts() {
        return possessed == null ? List.of(folded) : List.of(folded, possessed.folded);
    }

    /** How a name is meant by this text, empty where it is not. */
    Optional<Found> match(String name) {
        String foldedName = NameIndex.folded(name);
        String collapsedName = collapsed(foldedName);
        double similarity = Similarity.of(collapsed, collapsedName);
        return how(foldedName, collapsedName, similarity).map(match -> new Found(match, name, similarity));
    }

    private Optional<SearchMatch> how(String name, String collapsedName, double similarity) {
        if (name.equals(folded)) {
            return Optional.of(SearchMatch.EXACT);
        }
        if (collapsed.isEmpty() || collapsedName.isEmpty()) {
            return Optional.empty();
        }
        if (collapsedName.equals(collapsed)) {
            return Optional.of(SearchMatch.COLLAPSED);
        }
        if (possessed != null && collapsedName.equals(possessed.collapsed)) {
            return Optional.of(SearchMatch.POSSESSED);
        }
        if (name.startsWith(folded) || collapsedName.startsWith(collapsed)) {
            return Optional.of(SearchMatch.PREFIX);
        }
        Set<String> nameWords = words(name);
        if (nameWords.containsAll(words) || words.containsAll(nameWords)) {
            return Optional.of(SearchMatch.WORDS);
        }
        if (collapsed.length() > 1 && collapsedName.contains(collapsed)) {
            return Optional.of(SearchMatch.PART);
        }
        boolean near = collapsed.length() >= MIN_FUZZY_LENGTH && isNear(nameWords, similarity);
        return near ? Optional.of(SearchMatch.FUZZY) : Optional.empty();
    }

    /** The whole name is near, or each word of the text is near some word of the name. */
    private boolean isNear(Set<String> nameWords, double similarity) {
        return similarity >= LEAST_SIMILARITY
                || words.stream()
                        .allMatch(word -> nameWords.stream()
                                .anyMatch(other -> word.equals(other)
                                        || (word.length() >= MIN_FUZZY_LENGTH
                                                && Similarity.of(word, other) >= LEAST_SIMILARITY)));
    }

    private static String collapsed(String folded) {
        return NOT_WORD.matcher(folded).replaceAll("");
    }

    private static Set<String> words(String folded) {
        return Arrays.stream(NOT_WORD.split(folded, 0))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** One way in which a name is meant. */
    record Found(SearchMatch match, String name, double similarity) {
        boolean isBetterThan(Found other) {
            int order = match.compareTo(other.match);
            return order != 0 ? order < 0 : similarity > other.similarity;
        }
    }
}
