package dev.interlock.traversal;

import dev.interlock.graph.TieKind;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small graph of hops, written as one fact a line:
 *
 * <pre>
 * nvidia -> openai FUNDING 10 2025-09-22
 * openai -> oracle SUPPLY ? 2025-07-22..2030-12-31
 * fund -> openai STAKE 12.5%
 * hidden -> openai CREDIT 3 unseen
 * ...
 * pass nobody: undisclosed
 * </pre>
 *
 * Kind is FUNDING where none is given; an amount is whole dollars and unknown where there is none or {@code ?}. Dates
 * are ISO dates or {@code day:5}, with {@code ..} before the last day. {@code unseen} puts the fact out of view. A line
 * {@code pass nobody: a b} names those that may not be walked through; {@code nodes: a b} names some without ties.
 * Nodes are numbered in the order of their names.
 */
final class HopsFixture implements TimedHops {
    /** One fact. Money is {@link Longs#MISSING}, days are {@link Ints#MISSING} and share is NaN where unknown. */
    record Tie(TieKind kind, int from, int to, long money, int day, int lastDay, double share, boolean seen) {}

    private final List<String> names;
    private final Set<Integer> unpassable;
    private final List<Tie> ties;
    private final int[] tieEnd;
    private final int[] from;
    private final int[] to;
    private final Index out;
    private final Index in;

    HopsFixture(List<String> sortedNames, Set<Integer> unpassable, List<Tie> facts) {
        this.names = List.copyOf(sortedNames);
        this.unpassable = Set.copyOf(unpassable);
        this.ties = facts.stream()
                .sorted(Comparator.comparingInt(Tie::from)
                        .thenComparingInt(Tie::to)
                        .thenComparing(Tie::kind))
                .toList();
        int[] lasts = IntStream.range(0, ties.size()).filter(this::isLastOfHop).toArray();
        this.tieEnd = IntStream.of(lasts).map(last -> last + 1).toArray();
        this.from = IntStream.of(lasts).map(last -> ties.get(last).from()).toArray();
        this.to = IntStream.of(lasts).map(last -> ties.get(last).to()).toArray();
        this.out = Index.of(Ints.of(from), names.size());
        this.in = Index.of(Ints.of(to), names.size());
    }

    static HopsFixture of(String text) {
        TreeSet<String> names = new TreeSet<>();
        Set<String> unpassable = new TreeSet<>();
        List<String[]> facts = new ArrayList<>();
        for (String line :
                text.lines().map(String::trim).filter(l -> !l.isEmpty()).toList()) {
            if (line.startsWith("pass nobody:")) {
                unpassable.addAll(words(line.substring("pass nobody:".length())));
            } else if (line.startsWith("nodes:")) {
                names.addAll(words(line.substring("nodes:".length())));
            } else {
                String[] fact = line.split("\\s+");
                facts.add(fact);
                names.add(fact[0]);
                names.add(fact[2]);
            }
        }
        names.addAll(unpassable);
        List<String> sorted = List.copyOf(names);
        return new HopsFixture(
                sorted,
                unpassable.stream().map(sorted::indexOf).collect(Collectors.toSet()),
                facts.stream().map(fact -> tie(sorted, fact)).toList());
    }

    private static List<String> words(String text) {
        return List.of(text.trim().split("\\s+"));
    }

    private static Tie tie(List<String> names, String[] words) {
        TieKind kind = TieKind.FUNDING;
        long money = Longs.MISSING;
        int day = Ints.MISSING;
        int lastDay = Ints.MISSING;
        double share = Double.NaN;
        boolean seen = true;
        for (int i = 3; i < words.length; i++) {
            String word = words[i];
            if (word.equals("unseen")) {
                seen = false;
            } else if (word.endsWith("%")) {
                share = Double.parseDouble(word.substring(0, word.length() - 1)) / 100;
            } else if (word.matches("\\d+")) {
                money = Long.parseLong(word);
            } else if (word.matches("[A-Z]+")) {
                kind = TieKind.valueOf(word);
            } else if (!word.equals("?")) {
                String[] days = word.split("\\.\\.");
                day = day(days[0]);
                lastDay = days.length > 1 ? day(days[1]) : Ints.MISSING;
            }
        }
        return new Tie(kind, names.indexOf(words[0]), names.indexOf(words[2]), money, day, lastDay, share, seen);
    }

    private static int day(String word) {
        return word.startsWith("day:")
                ? Integer.parseInt(word.substring("day:".length()))
                : Math.toIntExact(LocalDate.parse(word).toEpochDay());
    }

    private boolean isLastOfHop(int tie) {
        return tie + 1 == ties.size()
                || ties.get(tie + 1).from() != ties.get(tie).from()
                || ties.get(tie + 1).to() != ties.get(tie).to();
    }

    int id(String name) {
        int id = names.indexOf(name);
        if (id < 0) {
            throw new IllegalArgumentException(name);
        }
        return id;
    }

    String name(int node) {
        return names.get(node);
    }

    /** Names of nodes, divided by spaces. */
    String text(int... nodes) {
        return IntStream.of(nodes).mapToObj(this::name).collect(Collectors.joining(" "));
    }

    Tie tie(int tie) {
        return ties.get(tie);
    }

    /** The hop from one node to another, -1 where no fact, seen or not, draws one. */
    int hop(int source, int target) {
        return IntStream.range(0, hops())
                .filter(hop -> from[hop] == source && to[hop] == target)
                .findFirst()
                .orElse(-1);
    }

    /** All facts, in the notation of {@link #of}. */
    @Override
    public String toString() {
        String facts = ties.stream()
                .map(tie -> name(tie.from()) + " -> " + name(tie.to()) + " " + tie.kind()
                        + (tie.money() == Longs.MISSING ? "" : " " + tie.money())
                        + (tie.day() == Ints.MISSING ? "" : " day:" + tie.day())
                        + (tie.lastDay() == Ints.MISSING ? "" : "..day:" + tie.lastDay())
                        + (Double.isNaN(tie.share()) ? "" : " " + tie.share() * 100 + "%")
                        + (tie.seen() ? "" : " unseen"))
                .collect(Collectors.joining("\n", "nodes: " + String.join(" ", names) + "\n", "\n"));
        return unpassable.isEmpty()
                ? facts
                : facts + "pass nobody: " + unpassable.stream().map(this::name).collect(Collectors.joining(" ")) + "\n";
    }

    @Override
    public int nodes() {
        return names.size();
    }

    @Override
    public int hops() {
        return tieEnd.length;
    }

    @Override
    public int from(int hop) {
        return from[hop];
    }

    @Override
    public int to(int hop) {
        return to[hop];
    }

    @Override
    public int outStart(int node) {
        return out.start(node);
    }

    @Override
    public int outEnd(int node) {
        return out.end(node);
    }

    @Override
    public int outHop(int position) {
        return out.at(position);
    }

    @Override
    public int inStart(int node) {
        return in.start(node);
    }

    @Override
    public int inEnd(int node) {
        return in.end(node);
    }

    @Override
    public int inHop(int position) {
        return in.at(position);
    }

    @Override
    public boolean sees(int hop) {
        return tiesInView(hop).findAny().isPresent();
    }

    @Override
    public boolean passable(int node) {
        return !unpassable.contains(node);
    }

    @Override
    public int kinds(int hop) {
        return tiesInView(hop).map(tie -> 1 << tieKind(tie).ordinal()).reduce(0, (a, b) -> a | b);
    }

    @Override
    public long money(int hop) {
        return tiesInView(hop)
                .mapToLong(tie -> ties.get(tie).money())
                .filter(money -> money != Longs.MISSING)
                .reduce(Long::sum)
                .orElse(Longs.MISSING);
    }

    @Override
    public int tieStart(int hop) {
        return hop == 0 ? 0 : tieEnd[hop - 1];
    }

    @Override
    public int tieEnd(int hop) {
        return tieEnd[hop];
    }

    @Override
    public boolean seesTie(int tie) {
        return ties.get(tie).seen();
    }

    @Override
    public TieKind tieKind(int tie) {
        return ties.get(tie).kind();
    }

    @Override
    public int day(int tie) {
        return ties.get(tie).day();
    }

    @Override
    public int lastDay(int tie) {
        return ties.get(tie).lastDay();
    }

    @Override
    public double share(int hop) {
        return tiesInView(hop)
                .filter(tie -> tieKind(tie) == TieKind.STAKE)
                .mapToDouble(tie -> ties.get(tie).share())
                .findFirst()
                .orElse(Double.NaN);
    }

    private IntStream tiesInView(int hop) {
        return IntStream.range(tieStart(hop), tieEnd(hop)).filter(this::seesTie);
    }
}
