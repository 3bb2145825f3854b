package dev.interlock.model;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which sources a question believes, and how many of them a fact must name. Two pages of one publisher are one voice.
 *
 * @param minSources how many publishers a fact must name among those believed, 0 or more
 * @param publishers only these are believed, whatever their capitals; all where empty
 * @param withoutPublishers these are not
 * @param languages only pages in these are believed, as ISO 639 codes; all where empty
 */
public record Sourcing(int minSources, Set<String> publishers, Set<String> withoutPublishers, Set<String> languages) {
    /** Everything, also what names no source. */
    public static final Sourcing ANY = new Sourcing(0, Set.of(), Set.of(), Set.of());

    public Sourcing {
        publishers = folded(publishers);
        withoutPublishers = folded(withoutPublishers);
        languages = folded(languages);
    }

    /** Whether every fact is believed. */
    public boolean isAny() {
        return equals(ANY);
    }

    /** How many believed publishers a fact must name: one as soon as not all are believed. */
    public int needed() {
        return isAny() ? 0 : Math.max(1, minSources);
    }

    /**
     * Whether a page is believed.
     *
     * @param language {@code null} where unknown; then it is believed only where every language is
     */
    public boolean believes(String publisher, @Nullable String language) {
        String name = fold(publisher);
        return (publishers.isEmpty() || publishers.contains(name))
                && !withoutPublishers.contains(name)
                && (languages.isEmpty() || (language != null && languages.contains(fold(language))));
    }

    /** The same with at least so many. */
    public Sourcing atLeast(int sources) {
        return new Sourcing(Math.max(minSources, sources), publishers, withoutPublishers, languages);
    }

    /** The same without one more publisher. */
    public Sourcing without(String publisher) {
        Set<String> without = new TreeSet<>(withoutPublishers);
        without.add(publisher);
        return new Sourcing(minSources, publishers, without, languages);
    }

    /** How names of publishers and languages are compared. */
    public static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> folded(Set<String> names) {
        Set<String> folded = new TreeSet<>();
        names.forEach(name -> folded.add(fold(name)));
        return Set.copyOf(folded);
    }
}
