package dev.interlock.graph;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Organizations by what they are called exactly: slug, name or alias, whatever the case and accents. Slugs win over
 * names, names over aliases; of several with one name the first slug. Built once for a graph, in linear time.
 */
public final class NameIndex {
    private final Map<String, Integer> rows = new HashMap<>();

    NameIndex(OrganizationTable organizations) {
        for (int row = 0; row < organizations.size(); row++) {
            rows.put(folded(organizations.key().require(row)), row);
        }
        for (int row = 0; row < organizations.size(); row++) {
            rows.putIfAbsent(folded(organizations.name().require(row)), row);
        }
        for (int row = 0; row < organizations.size(); row++) {
            for (String alias : organizations.aliases().get(row)) {
                rows.putIfAbsent(folded(alias), row);
            }
        }
    }

    /** The organization called so, -1 where there is none. */
    public int find(String name) {
        return rows.getOrDefault(folded(name), -1);
    }

    /** Without regard to case, accents and space around it. */
    public static String folded(String name) {
        return Normalizer.normalize(name.strip().replace("ß", "ss"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
