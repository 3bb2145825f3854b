package dev.interlock.importing;

import dev.interlock.graph.Graph;
import dev.interlock.graph.NameIndex;
import dev.interlock.graph.OrganizationTable;
import dev.interlock.identity.BareName;
import dev.interlock.identity.Likeness;
import dev.interlock.importing.mapping.Organizations;
import dev.interlock.importing.mapping.Slug;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which organization a table means. Only what is exact decides: the identifier of the table, a slug, a name or an alias,
 * letter by letter; else a name or alias that differs in case and accents alone, of an organization that was there
 * before the import, and of one only. Everything else is another organization, though perhaps shown as a possible duplicate.
 */
final class Names implements Organizations {
    private static final double LIKE = 0.75;
    private static final int MOST_SUGGESTED = 3;
    private static final int MOST_ASKED = 50;

    private final Graph graph;
    private final Map<String, Key> exact = new HashMap<>();
    private final Map<String, Key> folded = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    /** Whom an identifier of a table led to. */
    private final Map<String, Key> identified = new HashMap<>();
    /** Which identifier an organization has in the table. */
    private final Map<Key, String> identifiers = new HashMap<>();

    private final Set<Key> made = new HashSet<>();
    private int asked;

    Names(Graph graph) {
        this.graph = graph;
        OrganizationTable organizations = graph.organizations();
        for (int row = 0; row < organizations.size(); row++) {
            add(organizations.name().require(row), key(row));
        }
        for (int row = 0; row < organizations.size(); row++) {
            for (String alias : organizations.aliases().get(row)) {
                add(alias, key(row));
            }
        }
    }

    @Override
    public @Nullable Key find(String name, @Nullable String identifier, boolean isNew) {
        Key known = identifier == null ? null : byIdentifier(identifier);
        Key found = known == null ? byName(name.strip(), identifier) : known;
        if (found == null && isNew) {
            found = identifier == null ? free(Slug.of(name)) : Key.of(identifier);
            made.add(found);
            exact.putIfAbsent(name.strip(), found);
        }
        if (found != null && identifier != null) {
            identified.put(identifier, found);
            identifiers.putIfAbsent(found, identifier);
        }
        return found;
    }

    @Override
    public String suggestions(String name) {
        asked++;
        String bare = BareName.of(name);
        if (asked > MOST_ASKED || bare.isEmpty()) {
            return "";
        }
        String alike = exact.keySet().stream()
                .filter(other -> Math.abs(other.length() - name.length()) <= name.length())
                .map(other -> new Alike(other, Likeness.ofBare(bare, BareName.of(other))))
                .filter(it -> it.likeness() >= LIKE)
                .sorted(Comparator.comparingDouble(Alike::likeness).reversed().thenComparing(Alike::name))
                .limit(MOST_SUGGESTED)
                .map(it -> it.name() + " (" + exact.get(it.name()) + ")")
                .collect(Collectors.joining(", "));
        return alike.isEmpty() ? "" : "; did you mean " + alike + "?";
    }

    /** Slugs near another text. */
    String slugsNear(String slug) {
        List<String> near = exact.values().stream()
                .map(Key::text)
                .distinct()
                .filter(other -> Likeness.of(slug, other) >= LIKE)
                .sorted(Comparator.comparingDouble((String other) -> Likeness.of(slug, other))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_SUGGESTED)
                .toList();
        asked++;
        return asked > MOST_ASKED || near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
    }

    private record Alike(String name, double likeness) {}

    private @Nullable Key byIdentifier(String identifier) {
        Key key = Key.of(identifier);
        Key led = identified.get(identifier);
        return led != null ? led : isThere(key) ? key : null;
    }

    private @Nullable Key byName(String name, @Nullable String identifier) {
        Key found = exact.get(name);
        if (found == null && Key.isWellFormed(name) && graph.has(Organization.class, Key.of(name))) {
            found = Key.of(name);
        }
        String fold = NameIndex.folded(name);
        if (found == null && !ambiguous.contains(fold)) {
            found = folded.get(fold);
        }
        return found != null && identifier != null && isAnother(found, identifier) ? null : found;
    }

    /** Whether the table knows the organization under another identifier, so that only the name is the same. */
    private boolean isAnother(Key key, String identifier) {
        String known = identifiers.get(key);
        String prefix = identifier.substring(0, identifier.indexOf('-') + 1);
        return known == null ? key.text().startsWith(prefix) : !known.equals(identifier);
    }

    private Key free(String slug) {
        Key key = Key.of(slug);
        for (int number = 2; isThere(key); number++) {
            key = Key.of(slug + "-" + number);
        }
        return key;
    }

    private boolean isThere(Key key) {
        return made.contains(key) || graph.has(Organization.class, key);
    }

    private void add(String name, Key key) {
        exact.putIfAbsent(name.strip(), key);
        String fold = NameIndex.folded(name);
        Key other = folded.putIfAbsent(fold, key);
        if (other != null && !other.equals(key)) {
            ambiguous.add(fold);
        }
    }

    private Key key(int row) {
        return Key.of(graph.organizations().key().require(row));
    }
}
