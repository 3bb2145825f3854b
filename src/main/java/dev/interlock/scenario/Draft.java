package dev.interlock.scenario;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphEdit;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Overlay;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Change;
import dev.interlock.model.Fact;
import dev.interlock.model.Key;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Scenario;
import dev.interlock.traversal.FactReference;
import dev.interlock.traversal.FactReference.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A scenario in the making: what the changes so far add and take away. Used once, by one thread. */
final class Draft {
    /** The day from which something is gone at every date. */
    static final int ALWAYS = Integer.MIN_VALUE;

    private final GraphView base;
    private final Graph graph;
    private final Scenario scenario;
    private final int defaultDay;
    private final GraphEdit edit;
    private final Gone gone = new Gone();
    private final List<Overlay.WriteDown> writeDowns = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final BitSet removed = new BitSet();

    private @Nullable Change change;
    private String reading = "";
    private @Nullable LocalDate from;
    private final List<FactReference> addedNow = new ArrayList<>();
    private final TreeSet<FactReference> goneNow =
            new TreeSet<>(Comparator.comparing(FactReference::table).thenComparing(FactReference::key));

    Draft(GraphView base, Scenario scenario) {
        this.base = base;
        this.graph = base.graph();
        this.scenario = scenario;
        this.defaultDay = scenario.at() == null ? LastDay.of(graph) + 1 : day(scenario.at());
        this.edit = new GraphEdit(graph);
    }

    GraphView base() {
        return base;
    }

    void begin(Change next) {
        change = next;
        from = null;
        reading = "";
        addedNow.clear();
        goneNow.clear();
    }

    void end() {
        effects.add(new Effect(change(), from, reading, addedNow, List.copyOf(goneNow)));
    }

    /** The changes before this one. */
    List<Change> earlier() {
        return scenario.changes().subList(0, effects.size());
    }

    /** Says in one sentence what the change does. */
    void read(String sentence) {
        reading = sentence;
    }

    /** The day of what the change adds. */
    LocalDate dated() {
        LocalDate said = change().on();
        LocalDate day = said == null ? LocalDate.ofEpochDay(defaultDay) : said;
        from = day;
        return day;
    }

    /** The day from which what the change takes away is gone. */
    int since() {
        LocalDate said = change().on() == null ? scenario.at() : change().on();
        from = said;
        return said == null ? ALWAYS : day(said);
    }

    /** A key that no row of the table has. */
    Key newKey(dev.interlock.graph.Table table) {
        String key = String.format(Locale.ROOT, "assumed-%02d", effects.size() + 1);
        while (table.find(key) >= 0) {
            key += "-x";
        }
        return Key.of(key);
    }

    void add(Table table, Fact fact) {
        edit.add(fact);
        addedNow.add(new FactReference(table, fact.key()));
    }

    void takeAway(Table table, int row, int since) {
        gone.add(table, row, since);
        goneNow.add(FactReference.of(graph, table, row));
    }

    boolean isGone(Table table, int row) {
        return gone.has(table, row);
    }

    /** The parent in the organization's own row owns it no more. */
    void releaseParent(int organization, int since) {
        gone.addParent(organization, since);
    }

    /** The takeover gives no control any more. */
    void releaseControl(int acquisition, int since) {
        gone.addControl(acquisition, since);
    }

    /** Takes an investor out of a round, and its money out of what the round and those around it raised. */
    void withdraw(int participation) {
        long dollars = base.money().attributed(participation);
        int round = graph.participations().round().get(participation);
        takeAway(Table.PARTICIPATION, participation, ALWAYS);
        while (dollars != Longs.MISSING && round != Ints.MISSING && base.seesRound(round)) {
            edit.withdraw(round, dollars);
            round = graph.indexes().outerRound().get(round);
        }
    }

    void writeDown(int organization, int day, double share) {
        writeDowns.add(new Overlay.WriteDown(organization, day, share));
    }

    void markRemoved(int organization) {
        removed.set(organization);
    }

    /** The organization that a change names. Parties nobody named, and removed ones, take no part. */
    int organization(String field, Key key) {
        int row = graph.organizations().find(key.text());
        if (row < 0) {
            throw contradiction(field, key, "No organization is called so", "Give a slug.");
        }
        if (graph.organizations().kind().is(row, OrganizationKind.UNNAMED)) {
            throw contradiction(field, key, "'" + key + "' stands for a party nobody named", "Name an organization.");
        }
        if (removed.get(row)) {
            throw contradiction(
                    field, key, "An earlier change removes '" + key + "'", "Leave one of the two changes out.");
        }
        return row;
    }

    String name(Key organization) {
        return graph.organizations().name().require(graph.organizations().find(organization.text()));
    }

    Contradiction contradiction(String field, Object value, String message, String hint) {
        return new Contradiction(effects.size(), field, value, message, hint);
    }

    Assumed assumed() {
        GraphEdit.Edited edited = edit.build();
        return new Assumed(edited.graph(), gone.overlay(edited, writeDowns), effects);
    }

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    private Change change() {
        return Objects.requireNonNull(change);
    }
}
