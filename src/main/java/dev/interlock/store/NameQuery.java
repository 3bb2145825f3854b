package dev.interlock.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes a text as a query of the full-text index: each word as it is, as a beginning, and with small mistakes; and the
 * whole text as one word, since {@code SkildAI} may be written for Skild AI. Words hold nothing but letters and digits,
 * so the text can break nothing.
 */
final class NameQuery {
    /** More is no name; keeps the query short. */
    private static final int MAX_WORDS = 12;

    private static final int MAX_WORD_LENGTH = 60;
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameQuery() {}

    /** Empty where there is no word to look for. */
    static String of(String text) {
        List<String> terms = new ArrayList<>();
        List<String> words = words(text);
        words.forEach(word -> addTerms(terms, word));
        String collapsed = SearchText.collapsed(String.join("", words));
        if (words.size() > 1 && collapsed.length() <= MAX_WORD_LENGTH) {
            addTerms(terms, collapsed);
        }
        return String.join(" ", terms);
    }

    private static List<String> words(String text) {
        String folded = Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return NOT_WORD.splitAsStream(folded)
                .filter(word -> !word.isEmpty() && word.length() <= MAX_WORD_LENGTH)
                .limit(MAX_WORDS)
                .toList();
    }

    /** In lower case no word is an operator such as AND. */
    private static void addTerms(List<String> terms, String word) {
        terms.add(word + "^4");
        terms.add(word + "*^2");
        if (word.length() >= 4) {
            terms.add(word + (word.length() >= 8 ? "~2" : "~1"));
        }
    }
}
