package dev.interlock.identity;

import dev.interlock.graph.NameIndex;
import java.util.regex.Pattern;

/** What is left of a name without what writers vary: case, accents, punctuation, blanks, legal form. */
public final class BareName {
    private static final String FORMS = "incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|lp|plc|ag"
            + "|aktiengesellschaft|gmbh|gesellschaft mit beschrankter haftung|kg|ohg|se|sarl|sasu|sas|sa|societe anonyme"
            + "|bv|nv|naamloze vennootschap|besloten vennootschap|ab|aktiebolag|oyj|oy|aps|asa|spa|societa per azioni"
            + "|srl|sl|kk|pbc|pty|pte|pjsc|ojsc|ooo|zao|oao|sp z o o|spzoo|sp zoo|holdings?|group|the";
    private static final Pattern LEGAL_FORM = Pattern.compile("\\b(?:" + FORMS + ")\\b");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DOTTED = Pattern.compile("(?<=\\b\\p{L})[./](?=\\p{L}\\b)");

    private BareName() {}

    /** The bare name; of a name that is nothing but a legal form, the name without its blanks. */
    public static String of(String name) {
        String folded =
                DOTTED.matcher(NameIndex.folded(name).replace("&", " and ")).replaceAll("");
        String words = PUNCTUATION.matcher(folded).replaceAll(" ").strip();
        String bare = LEGAL_FORM.matcher(words).replaceAll(" ").replace(" ", "");
        return bare.isEmpty() ? words.replace(" ", "") : bare;
    }
}
