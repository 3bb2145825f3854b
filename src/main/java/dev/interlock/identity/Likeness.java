package dev.interlock.identity;

import java.util.regex.Pattern;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * How alike two names are, 0 to 1: 1 where only case, accents, punctuation or legal form differ; else 1 less the number
 * of letters to change, leave out, add or swap, divided by the length of the longer name (Damerau 1964). Names with
 * different numbers in them are not alike at all, as {@code Fund II} is not {@code Fund III}.
 */
public final class Likeness {
    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]+");

    private Likeness() {}

    public static double of(String one, String other) {
        return ofBare(BareName.of(one), BareName.of(other));
    }

    /** Of names that are bare already. Costs the product of their lengths. */
    public static double ofBare(String one, String other) {
        if (one.equals(other)) {
            return one.isEmpty() ? 0 : 1;
        }
        int longer = Math.max(one.length(), other.length());
        if (one.isEmpty() || other.isEmpty() || !digits(one).equals(digits(other))) {
            return 0;
        }
        int edits = new DamerauLevenshteinDistance().apply(one, other);
        return Math.max(0, 1 - (double) edits / longer);
    }

    private static String digits(String name) {
        return NOT_DIGITS.matcher(name).replaceAll(" ").strip();
    }
}
