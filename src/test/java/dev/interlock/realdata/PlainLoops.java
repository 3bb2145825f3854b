package dev.interlock.realdata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Money loops the plain way: every walk from every organization, over lists of who funds and who buys from whom. */
final class PlainLoops {
    private final Map<String, Set<String>> funding = new TreeMap<>();
    private final Map<String, Set<String>> supply = new TreeMap<>();
    private final Map<String, Set<String>> all = new TreeMap<>();
    private final int longest;
    private final Set<List<String>> loops = new HashSet<>();

    PlainLoops(int longest) {
        this.longest = longest;
    }

    void funding(String from, String to) {
        add(funding, from, to);
    }

    void supply(String from, String to) {
        add(supply, from, to);
    }

    private void add(Map<String, Set<String>> ties, String from, String to) {
        if (!from.equals(to)) {
            ties.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
            all.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
        }
    }

    /** From the smallest slug. */
    Set<List<String>> loops() {
        dropDeadEnds();
        all.keySet().forEach(start -> extend(new ArrayList<>(List.of(start))));
        return loops;
    }

    /** No loop passes an organization that nobody pays or that pays nobody. */
    private void dropDeadEnds() {
        int before;
        do {
            before = size();
            all.keySet().retainAll(paid());
            all.values().forEach(paid -> paid.retainAll(all.keySet()));
            all.values().removeIf(Set::isEmpty);
        } while (size() < before);
    }

    private Set<String> paid() {
        Set<String> paid = new TreeSet<>();
        all.values().forEach(paid::addAll);
        return paid;
    }

    private int size() {
        return all.values().stream().mapToInt(Set::size).sum();
    }

    private void extend(List<String> path) {
        String start = path.get(0);
        for (String next : all.getOrDefault(path.get(path.size() - 1), Set.of())) {
            if (next.equals(start) && path.size() > 1 && hasBothFamilies(path)) {
                loops.add(List.copyOf(path));
            } else if (next.compareTo(start) > 0 && path.size() < longest && !path.contains(next)) {
                path.add(next);
                extend(path);
                path.remove(path.size() - 1);
            }
        }
    }

    /** A funding hop and a supply hop that are not the same. */
    private boolean hasBothFamilies(List<String> loop) {
        List<String> rotated = new ArrayList<>(loop);
        Collections.rotate(rotated, -1);
        for (int i = 0; i < loop.size(); i++) {
            for (int j = 0; j < loop.size(); j++) {
                if (i != j && has(funding, loop.get(i), rotated.get(i)) && has(supply, loop.get(j), rotated.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean has(Map<String, Set<String>> ties, String from, String to) {
        return ties.getOrDefault(from, Set.of()).contains(to);
    }
}
