package dev.interlock.recording;

import dev.interlock.graph.EntityReader;
import dev.interlock.graph.Graph;
import dev.interlock.graph.column.Index;
import dev.interlock.model.Acquisition;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Fact;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Key;
import dev.interlock.model.SupplyAgreement;
import dev.interlock.model.Usd;
import dev.interlock.store.EntityId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Finds facts that seem to tell of the same deal: the same parties, the same kind, at most a month apart. */
final class LikeFacts {
    private static final long NEAR_DAYS = 31;

    private final Graph graph;
    private final EntityReader reader;
    private final Set<EntityId> changed;

    LikeFacts(Graph graph, List<EntityId> changed) {
        this.graph = graph;
        this.reader = new EntityReader(graph);
        this.changed = new HashSet<>(changed);
    }

    void doubts(Fact fact, List<Doubt> doubts) {
        if (fact instanceof FundingRound it) {
            look(it, it.organization(), graph.indexes().roundsByOrganization(), reader::round, doubts);
        } else if (fact instanceof SupplyAgreement it) {
            look(it, it.supplier(), graph.indexes().supplyBySupplier(), reader::supply, doubts);
        } else if (fact instanceof CreditAgreement it) {
            look(it, it.provider(), graph.indexes().creditByProvider(), reader::credit, doubts);
        } else if (fact instanceof Acquisition it) {
            look(it, it.target(), graph.indexes().acquisitionsByTarget(), reader::acquisition, doubts);
        }
    }

    private void look(Fact fact, Key party, Index rows, IntFunction<? extends Fact> read, List<Doubt> doubts) {
        int row = graph.organizations().find(party.text());
        if (row < 0) {
            return;
        }
        for (int known : rows.toArray(row)) {
            Fact other = read.apply(known);
            boolean settled = contradicts(fact, other) || contradicts(other, fact);
            if (!settled && !changed.contains(EntityId.of(other)) && isLike(Said.of(fact), Said.of(other))) {
                doubts.add(doubt(fact, other));
            }
        }
    }

    private static boolean isLike(Said one, Said other) {
        return one.kind().equals(other.kind())
                && one.parties().equals(other.parties())
                && one.date() != null
                && other.date() != null
                && Math.abs(ChronoUnit.DAYS.between(one.date(), other.date())) <= NEAR_DAYS;
    }

    /** Whether a fact says itself that it is another telling of the deal. */
    private static boolean contradicts(Fact fact, Fact other) {
        return other.key().equals(Said.of(fact).conflictsWith());
    }

    private static Doubt doubt(Fact fact, Fact other) {
        Usd one = Said.of(fact).amount();
        Usd two = Said.of(other).amount();
        boolean differ = one != null && two != null && !one.equals(two);
        return new Doubt(
                differ ? Doubt.Kind.CONFLICT : Doubt.Kind.POSSIBLE_DUPLICATE,
                differ ? "amountUsd" : "",
                differ
                        ? EntityId.of(other) + " is of the same parties and time and says "
                                + Objects.requireNonNull(two).dollars()
                                + " USD; say conflictsWith if it is the same deal, or both count"
                        : EntityId.of(other) + " is of the same parties and time",
                EntityId.of(other));
    }

    /** What two facts are compared by. */
    private record Said(
            Object kind,
            List<Key> parties,
            @Nullable LocalDate date,
            @Nullable Usd amount,
            @Nullable Key conflictsWith) {
        static Said of(Fact fact) {
            if (fact instanceof FundingRound it) {
                return new Said("round", List.of(it.organization()), it.announcedOn(), it.amount(), it.conflictsWith());
            } else if (fact instanceof SupplyAgreement it) {
                return new Said(
                        it.product(),
                        List.of(it.supplier(), it.customer()),
                        it.announcedOn(),
                        it.value(),
                        it.conflictsWith());
            } else if (fact instanceof CreditAgreement it) {
                return new Said(
                        it.instrument(),
                        List.of(it.provider(), it.recipient()),
                        it.announcedOn(),
                        it.amount(),
                        it.conflictsWith());
            } else if (fact instanceof Acquisition it) {
                return new Said(
                        "acquisition",
                        List.of(it.acquirer(), it.target()),
                        it.announcedOn(),
                        it.price(),
                        it.conflictsWith());
            }
            return new Said(fact, List.of(), null, null, null);
        }
    }
}
