package dev.interlock.store;

import dev.interlock.model.Organization;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What the full-text index finds an organization by beside its name: its aliases and slug, and all of them without
 * accents, spaces and punctuation, so that {@code SkildAI} finds Skild AI.
 */
final class SearchText {
    private SearchText() {}

    static String of(Organization organization) {
        Set<String> words = new LinkedHashSet<>();
        words.add(collapsed(organization.name()));
        words.add(organization.slug().text());
        words.add(collapsed(organization.slug().text()));
        for (String alias : organization.aliases()) {
            words.add(alias);
            words.add(collapsed(alias));
        }
        words.remove("");
        return String.join(" ", words);
    }

    /** Lower case, without accents, with nothing but letters and digits. */
    static String collapsed(String text) {
        String folded = Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFKD);
        return folded.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
