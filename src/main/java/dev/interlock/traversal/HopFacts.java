package dev.interlock.traversal;

import dev.interlock.graph.AmountBasis;
import dev.interlock.graph.Graph;
import dev.interlock.graph.Money;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.column.IntLists;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Instrument;
import dev.interlock.model.Key;
import dev.interlock.model.Status;
import dev.interlock.model.Usd;
import dev.interlock.traversal.HopFact.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the facts behind a hop. Facts come by kind, then by key. Costs a look at each fact of the hop. */
public final class HopFacts {
    private final FactHops hops;
    private final Graph graph;

    public HopFacts(FactHops hops) {
        this.hops = hops;
        this.graph = hops.view().graph();
    }

    /** The facts in view of wanted kinds. */
    public List<HopFact> of(int hop) {
        List<HopFact> facts = new ArrayList<>();
        for (int tie = hops.tieStart(hop); tie < hops.tieEnd(hop); tie++) {
            if (hops.seesTie(tie)) {
                facts.add(fact(hop, tie));
            }
        }
        return List.copyOf(facts);
    }

    /** The fact behind one tie of the hop. */
    public HopFact of(int hop, int tie) {
        return fact(hop, tie);
    }

    /** Whether the hop's money includes an estimate. */
    public boolean isEstimated(int hop) {
        for (int tie = hops.tieStart(hop); tie < hops.tieEnd(hop); tie++) {
            boolean counted = hops.tieKind(tie) == TieKind.FUNDING
                    && hops.seesTie(tie)
                    && hops.tieMoney(hop, tie) != Longs.MISSING;
            if (counted && hops.view().money().basis(hops.fact(tie)) == AmountBasis.EQUAL_SPLIT) {
                return true;
            }
        }
        return false;
    }

    private HopFact fact(int hop, int tie) {
        TieKind kind = hops.tieKind(tie);
        int row = hops.fact(tie);
        Role role = role(hop, tie);
        Usd amount = role == Role.COUNTED ? dollars(hops.tieMoney(hop, tie)) : null;
        AmountBasis basis = kind == TieKind.FUNDING ? hops.view().money().basis(row) : AmountBasis.DISCLOSED;
        return new HopFact(
                kind,
                key(kind, row),
                date(hops.day(tie)),
                status(kind, row),
                kind == TieKind.CREDIT ? graph.credit().instrument().get(row) : null,
                amount,
                amount == null ? null : basis,
                role == Role.CONTINGENT ? dollars(graph.credit().amountUsd().get(row)) : null,
                role,
                sources(kind, row));
    }

    private Role role(int hop, int tie) {
        int row = hops.fact(tie);
        if (hops.tieMoney(hop, tie) != Longs.MISSING) {
            return Role.COUNTED;
        }
        return switch (hops.tieKind(tie)) {
            case FUNDING -> isPooled(hop, tie) ? Role.CONTAINED : Role.UNKNOWN;
            case STAKE -> Role.WITHOUT_MONEY;
            case CREDIT -> creditRole(hop, tie);
            case SUPPLY -> hops.isContained(hop, tie) ? Role.CONTAINED : Role.UNKNOWN;
            case CONTROL -> row < 0 ? Role.WITHOUT_MONEY : Role.UNKNOWN;
        };
    }

    private Role creditRole(int hop, int tie) {
        Instrument instrument = graph.credit().instrument().get(hops.fact(tie));
        if (!ViewHops.carriesMoney(instrument)) {
            return Role.CONTINGENT;
        }
        return hops.isContained(hop, tie) ? Role.CONTAINED : Role.UNKNOWN;
    }

    /** Whether the same investor's money is counted in another round of the same pool. */
    private boolean isPooled(int hop, int tie) {
        Money money = hops.view().money();
        int pool = money.pool(hops.fact(tie));
        for (int other = hops.tieStart(hop); other < hops.tieEnd(hop); other++) {
            boolean counted = other != tie
                    && hops.tieKind(other) == TieKind.FUNDING
                    && hops.seesTie(other)
                    && hops.tieMoney(hop, other) != Longs.MISSING;
            if (counted && money.pool(hops.fact(other)) == pool) {
                return true;
            }
        }
        return false;
    }

    private Key key(TieKind kind, int row) {
        return Key.of(
                switch (kind) {
                    case FUNDING -> graph.participations().key().require(row);
                    case STAKE -> graph.stakes().key().require(row);
                    case CREDIT -> graph.credit().key().require(row);
                    case SUPPLY -> graph.supply().key().require(row);
                    case CONTROL ->
                        row < 0
                                ? graph.organizations().key().require(-1 - row)
                                : graph.acquisitions().key().require(row);
                });
    }

    private @Nullable Status status(TieKind kind, int row) {
        return switch (kind) {
            case FUNDING ->
                graph.rounds().status().get(graph.participations().round().get(row));
            case STAKE -> graph.stakes().status().get(row);
            case CREDIT -> graph.credit().status().get(row);
            case SUPPLY -> graph.supply().status().get(row);
            case CONTROL -> row < 0 ? null : graph.acquisitions().status().get(row);
        };
    }

    private List<Key> sources(TieKind kind, int row) {
        if (row < 0) {
            return List.of();
        }
        IntLists sources = switch (kind) {
            case FUNDING -> graph.participations().sources();
            case STAKE -> graph.stakes().sources();
            case CREDIT -> graph.credit().sources();
            case SUPPLY -> graph.supply().sources();
            case CONTROL -> graph.acquisitions().sources();
        };
        List<Key> keys = new ArrayList<>();
        sources.forEach(row, source -> keys.add(Key.of(graph.sources().key().require(source))));
        return keys;
    }

    private static @Nullable LocalDate date(int day) {
        return day == Ints.MISSING ? null : LocalDate.ofEpochDay(day);
    }

    private static @Nullable Usd dollars(long amount) {
        return amount == Longs.MISSING ? null : Usd.of(amount);
    }
}
