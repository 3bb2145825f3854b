package dev.interlock.graph;

import dev.interlock.graph.column.IntLists;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.Country;
import dev.interlock.model.Key;
import dev.interlock.model.Percent;
import dev.interlock.model.Usd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the keys and values of incoming facts into what columns hold. Refuses a key that no row has. */
final class References {
    private final Texts organizations;
    private final Texts sources;
    private final Texts rounds;

    References(Texts organizations, Texts sources, Texts rounds) {
        this.organizations = organizations;
        this.sources = sources;
        this.rounds = rounds;
    }

    /** For rows that refer to nothing. */
    static References none() {
        Texts empty = new Texts.Builder().freeze();
        return new References(empty, empty, empty);
    }

    int organization(Key from, Key organization) {
        return found(organizations, "organization", from, organization);
    }

    int round(Key from, Key round) {
        return found(rounds, "funding round", from, round);
    }

    void addAll(IntLists.Builder column, Key from, List<Key> keys) {
        for (Key key : keys) {
            column.add(found(sources, "source", from, key));
        }
        column.endRow();
    }

    static int found(Texts keys, String what, Key from, Key wanted) {
        int row = keys.find(wanted.text());
        if (row < 0) {
            throw new BrokenGraph("'" + from + "' refers to " + what + " '" + wanted + "', which is not there");
        }
        return row;
    }

    static int day(@Nullable LocalDate date) {
        return date == null ? Ints.MISSING : Math.toIntExact(date.toEpochDay());
    }

    static int year(@Nullable Integer year) {
        return year == null ? Ints.MISSING : year;
    }

    static long dollars(@Nullable Usd amount) {
        return amount == null ? Longs.MISSING : amount.dollars();
    }

    static double percent(@Nullable Percent percent) {
        return percent == null ? Double.NaN : percent.value();
    }

    static @Nullable String text(@Nullable Key key) {
        return key == null ? null : key.text();
    }

    static @Nullable String code(@Nullable Country country) {
        return country == null ? null : country.code();
    }

    static List<String> names(List<? extends Enum<?>> constants) {
        List<String> names = new ArrayList<>(constants.size());
        constants.forEach(constant -> names.add(constant.name()));
        return names;
    }
}
