package dev.interlock.identity;

import dev.interlock.graph.Graph;
import dev.interlock.graph.OrganizationTable;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds organizations that may be recorded twice: by equal names, by websites, and by names that differ in one letter.
 * The last are found by what remains of a name without one of its letters (Garbe 2012), so that no name is compared with
 * all others. Costs the letters of all names, and their logarithm.
 */
public final class LikeOrganizations {
    /** Shorter names differ in one letter too easily. */
    private static final int SHORTEST_NEAR = 6;

    /** Of many with one name, each is paired with the first alone. */
    private static final int MOST_AMONG_EACH_OTHER = 10;

    private final Graph graph;
    private final OrganizationTable organizations;
    private final Map<Long, LikePair> pairs = new LinkedHashMap<>();

    private LikeOrganizations(Graph graph) {
        this.graph = graph;
        this.organizations = graph.organizations();
    }

    /** All pairs, the strongest reason first, then the likest, then by slugs. A parent and its subsidiary are none. */
    public static List<LikePair> of(Graph graph) {
        LikeOrganizations like = new LikeOrganizations(graph);
        Map<String, Set<Integer>> names = like.names();
        names.values().forEach(rows -> like.pair(rows, LikePair.Reason.SAME_NAME, 1));
        like.hosts().values().forEach(rows -> like.pair(rows, LikePair.Reason.SAME_WEBSITE, -1));
        like.near(names);
        return like.pairs.values().stream()
                .sorted(Comparator.comparing(LikePair::reason)
                        .thenComparing(
                                Comparator.comparingDouble(LikePair::likeness).reversed())
                        .thenComparingInt(LikePair::one)
                        .thenComparingInt(LikePair::other))
                .toList();
    }

    private Map<String, Set<Integer>> names() {
        Map<String, Set<Integer>> names = new HashMap<>();
        for (int row = 0; row < organizations.size(); row++) {
            add(names, BareName.of(organizations.name().require(row)), row);
            for (String alias : organizations.aliases().get(row)) {
                add(names, BareName.of(alias), row);
            }
        }
        return names;
    }

    private Map<String, Set<Integer>> hosts() {
        Map<String, Set<Integer>> hosts = new HashMap<>();
        for (int row = 0; row < organizations.size(); row++) {
            String website = organizations.website().get(row);
            String host = website == null ? null : host(website);
            if (host != null) {
                add(hosts, host, row);
            }
        }
        return hosts;
    }

    private static @Nullable String host(String website) {
        try {
            String host = URI.create(website.contains("://") ? website : "https://" + website)
                    .getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static void add(Map<String, Set<Integer>> rows, String text, int row) {
        if (!text.isEmpty()) {
            rows.computeIfAbsent(text, any -> new LinkedHashSet<>()).add(row);
        }
    }

    /** @param likeness -1 for that of the names */
    private void pair(Set<Integer> rows, LikePair.Reason reason, double likeness) {
        List<Integer> list = new ArrayList<>(rows);
        for (int i = 1; i < list.size(); i++) {
            for (int j = 0; j < (i < MOST_AMONG_EACH_OTHER ? i : 1); j++) {
                add(list.get(j), list.get(i), reason, likeness < 0 ? likeness(list.get(j), list.get(i)) : likeness);
            }
        }
    }

    private double likeness(int one, int other) {
        return Likeness.of(
                organizations.name().require(one), organizations.name().require(other));
    }

    private void add(int first, int second, LikePair.Reason reason, double likeness) {
        int one = Math.min(first, second);
        int other = Math.max(first, second);
        boolean related = graph.parent(one) == other || graph.parent(other) == one;
        if (one != other && !related) {
            pairs.putIfAbsent(((long) one << Integer.SIZE) | other, new LikePair(one, other, reason, likeness));
        }
    }

    private void near(Map<String, Set<Integer>> names) {
        List<String> texts = names.keySet().stream()
                .filter(name -> name.length() >= SHORTEST_NEAR)
                .sorted()
                .toList();
        long[] remains = remains(texts);
        for (int from = 0; from < remains.length; ) {
            int to = from + 1;
            while (to < remains.length && hash(remains[to]) == hash(remains[from])) {
                to++;
            }
            for (int i = from; i < to; i++) {
                for (int j = from; j < i; j++) {
                    compare(texts.get(index(remains[j])), texts.get(index(remains[i])), names);
                }
            }
            from = to;
        }
    }

    private void compare(String one, String other, Map<String, Set<Integer>> names) {
        double likeness = one.equals(other) ? 0 : Likeness.ofBare(one, other);
        boolean near = likeness >= 1 - 1.0 / Math.max(one.length(), other.length()) - 1e-9;
        if (near) {
            for (int row : names.getOrDefault(one, Set.of())) {
                names.getOrDefault(other, Set.of()).forEach(it -> add(row, it, LikePair.Reason.NEAR_NAME, likeness));
            }
        }
    }

    /** Each name, whole and without each of its letters, as a hash above the name's index; sorted. */
    private static long[] remains(List<String> texts) {
        int count = texts.stream().mapToInt(text -> text.length() + 1).sum();
        long[] remains = new long[count];
        int at = 0;
        for (int index = 0; index < texts.size(); index++) {
            String text = texts.get(index);
            remains[at++] = entry(text, index);
            for (int i = 0; i < text.length(); i++) {
                remains[at++] = entry(text.substring(0, i) + text.substring(i + 1), index);
            }
        }
        Arrays.sort(remains);
        return remains;
    }

    private static long entry(String remains, int index) {
        return ((long) remains.hashCode() << Integer.SIZE) | index;
    }

    private static int hash(long entry) {
        return (int) (entry >> Integer.SIZE);
    }

    private static int index(long entry) {
        return (int) entry;
    }
}
