package dev.interlock.api.wiring;

import dev.interlock.api.error.BadArgument;
import dev.interlock.snapshot.PastSnapshots;
import dev.interlock.snapshot.Snapshot;
import graphql.GraphQLContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the facts as they were believed at the revision or moment that a question names. */
@Component
public class KnownAt {
    private final PastSnapshots past;

    KnownAt(PastSnapshots past) {
        this.past = past;
    }

    /**
     * The snapshot to answer from.
     *
     * @param said the arguments of {@code graph}, or an input of the same fields
     * @param prefix what stands before their names in errors; empty or ending in a dot
     * @throws BadArgument where there was no such revision, or nothing was known at the moment
     */
    public Snapshot snapshot(GraphQLContext context, Map<String, Object> said, String prefix) {
        Snapshot current = Views.current(context);
        if (!(said.get("knownAt") instanceof Map<?, ?> knownAt)) {
            return current;
        }
        Snapshot found = asked(knownAt, current, prefix + "knownAt");
        Views.keep(context, found);
        return found;
    }

    private Snapshot asked(Map<?, ?> knownAt, Snapshot current, String argument) {
        if (knownAt.get("moment") instanceof OffsetDateTime moment) {
            return at(moment.toInstant(), current, argument + ".moment");
        }
        if (knownAt.get("revision") instanceof Number revision) {
            return at(revision.longValue(), current, argument + ".revision");
        }
        throw new BadArgument(argument, "null", "Neither is said", "Say a revision or a moment, or leave it out.");
    }

    private Snapshot at(Instant moment, Snapshot current, String argument) {
        if (moment.isAfter(Instant.now())) {
            throw new BadArgument(
                    argument, moment, "What will be known then is not known", "Give a moment that has passed.");
        }
        long revision = past.revisionAt(moment, current);
        if (revision < 1) {
            throw new BadArgument(
                    argument, moment, "Nothing was known yet", "Give a later moment, or a revision from 1 on.");
        }
        return past.at(revision, current);
    }

    private Snapshot at(long revision, Snapshot current, String argument) {
        if (revision < 1 || revision > current.revision()) {
            throw new BadArgument(
                    argument, revision, "There is no such revision", "Give 1 to " + current.revision() + ".");
        }
        return past.at(revision, current);
    }
}
