package dev.interlock.graph;

import dev.interlock.graph.column.Texts;
import dev.interlock.model.Acquisition;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.Fact;
import dev.interlock.model.FundingRound;
import dev.interlock.model.SupplyAgreement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which facts tell of the same deal otherwise, by the keys they name in {@code conflictsWith}; chains of names are one
 * deal. Mostly there are none. A name nobody bears binds those who name it.
 *
 * @param deals by type of fact the deals, each the rows that tell of it: first the one that names no other, then
 *     ascending
 */
record Conflicts(Map<Class<? extends Fact>, List<int[]>> deals) {
    /** One pass over the facts. */
    static Conflicts of(Graph graph) {
        return new Conflicts(Map.of(
                FundingRound.class, deals(graph.rounds(), graph.rounds().conflictsWith()),
                SupplyAgreement.class, deals(graph.supply(), graph.supply().conflictsWith()),
                CreditAgreement.class, deals(graph.credit(), graph.credit().conflictsWith()),
                Acquisition.class,
                        deals(graph.acquisitions(), graph.acquisitions().conflictsWith())));
    }

    boolean isEmpty() {
        return deals.values().stream().allMatch(List::isEmpty);
    }

    /** The deals of one type; none of a type that tells of no deals. */
    List<int[]> of(Class<? extends Entity> type) {
        return deals.getOrDefault(type, List.of());
    }

    private static List<int[]> deals(Table table, Texts conflictsWith) {
        Joined joined = new Joined();
        for (int row = 0; row < conflictsWith.size(); row++) {
            String other = conflictsWith.get(row);
            if (other != null) {
                joined.join(table.key().require(row), other);
            }
        }
        List<int[]> deals = new ArrayList<>();
        for (List<String> keys : joined.groups()) {
            int[] rows = keys.stream()
                    .mapToInt(table::find)
                    .filter(row -> row >= 0)
                    .sorted()
                    .toArray();
            deals.add(firstToldFirst(rows, conflictsWith));
        }
        return deals;
    }

    private static int[] firstToldFirst(int[] rows, Texts conflictsWith) {
        int first = 0;
        while (first < rows.length && conflictsWith.get(rows[first]) != null) {
            first++;
        }
        if (first < rows.length) {
            int told = rows[first];
            System.arraycopy(rows, 0, rows, 1, first);
            rows[0] = told;
        }
        return rows;
    }

    /** Keys that belong together, directly or through others. */
    private static final class Joined {
        private final Map<String, String> towards = new TreeMap<>();

        void join(String one, String other) {
            String from = root(one);
            String to = root(other);
            towards.put(from, to);
            towards.putIfAbsent(to, to);
        }

        Collection<List<String>> groups() {
            Map<String, List<String>> groups = new TreeMap<>();
            for (String key : towards.keySet()) {
                groups.computeIfAbsent(root(key), none -> new ArrayList<>()).add(key);
            }
            return groups.values();
        }

        private String root(String key) {
            String at = key;
            String next = towards.getOrDefault(at, at);
            while (!next.equals(at)) {
                at = next;
                next = towards.getOrDefault(at, at);
            }
            return at;
        }
    }
}
