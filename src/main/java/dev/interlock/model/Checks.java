package dev.interlock.model;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The checks that several records share. */
final class Checks {
    private Checks() {}

    static void notBlank(String what, String text) {
        if (text.isBlank()) {
            throw new InvalidValue(what + " is empty");
        }
    }

    static void webAddress(URI url) {
        boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        if (!web || url.getHost() == null) {
            throw new InvalidValue("'" + url + "' is not a web address; write it with https:// and a host");
        }
    }

    static void notPartOfItself(Key key, @Nullable Key partOf) {
        if (key.equals(partOf)) {
            throw new InvalidValue("'" + key + "' is part of itself");
        }
    }

    static void noConflictWithItself(Key key, @Nullable Key conflictsWith) {
        if (key.equals(conflictsWith)) {
            throw new InvalidValue("conflicts_with '" + key + "' is the fact itself");
        }
    }

    static void inOrder(String first, @Nullable LocalDate from, String second, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidValue(second + " " + to + " is before " + first + " " + from);
        }
    }
}
