package dev.interlock.api.recording;

import dev.interlock.graph.NameIndex;
import dev.interlock.model.Acquisition;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Organization;
import dev.interlock.model.Source;
import dev.interlock.model.SupplyAgreement;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes keys for what its author gave none: of the parties, what it is, and its date. */
final class Keys {
    private static final int LONGEST = 90;

    private Keys() {}

    static String of(Class<? extends Entity> type, Map<String, @Nullable Object> row) {
        if (type == Organization.class) {
            return joined(row, "name");
        } else if (type == Source.class) {
            return joined(row, "publisher", "title");
        } else if (type == FundingRound.class) {
            return joined(row, "organization", "series", "announcedOn");
        } else if (type == SupplyAgreement.class) {
            return "sup-" + joined(row, "supplier", "customer", "product", "announcedOn");
        } else if (type == CreditAgreement.class) {
            return "cr-" + joined(row, "provider", "recipient", "instrument", "announcedOn");
        } else if (type == Acquisition.class) {
            return "acq-" + joined(row, "acquirer", "target", "announcedOn");
        }
        throw new IllegalArgumentException(type + " gets its key from its parties");
    }

    private static String joined(Map<String, @Nullable Object> row, String... fields) {
        String key = Stream.of(fields)
                .map(row::get)
                .map(value -> value == null ? "" : slug(value.toString()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
        String shorter =
                key.length() <= LONGEST ? key : key.substring(0, LONGEST).replaceAll("-+$", "");
        return shorter.isEmpty() ? "unnamed" : shorter;
    }

    private static String slug(String text) {
        return NameIndex.folded(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }
}
