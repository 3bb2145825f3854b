package dev.interlock.graph;

import dev.interlock.graph.Graph.Indexes;
import dev.interlock.graph.Graph.Tables;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.StakeBasis;

/** Makes a graph of its tables: who refers to whom, and the ties. Linear in the number of rows. */
final class Assembly {
    private Assembly() {}

    /** Refuses rows that contain each other in a ring, and parents and outer facts that are not there. */
    static Graph graph(long revision, Tables tables) {
        Indexes indexes = indexes(tables);
        return new Graph(revision, tables, indexes, ties(tables, indexes));
    }

    private static Indexes indexes(Tables t) {
        int organizations = t.organizations().size();
        Ints parent = resolved(t.organizations(), t.organizations().parent());
        Ints outerRound = outer(t.rounds(), t.rounds().partOf());
        Ints outerSupply = outer(t.supply(), t.supply().partOf());
        Ints outerCredit = outer(t.credit(), t.credit().partOf());
        return new Indexes(
                parent,
                Index.of(parent, organizations),
                outerRound,
                Index.of(outerRound, t.rounds().size()),
                outerSupply,
                Index.of(outerSupply, t.supply().size()),
                outerCredit,
                Index.of(outerCredit, t.credit().size()),
                Index.of(t.rounds().organization(), organizations),
                Index.of(t.participations().round(), t.rounds().size()),
                Index.of(t.participations().investor(), organizations),
                Index.of(t.stakes().holder(), organizations),
                Index.of(t.stakes().organization(), organizations),
                Index.of(t.supply().supplier(), organizations),
                Index.of(t.supply().customer(), organizations),
                Index.of(t.credit().provider(), organizations),
                Index.of(t.credit().recipient(), organizations),
                Index.of(t.acquisitions().acquirer(), organizations),
                Index.of(t.acquisitions().target(), organizations),
                Index.of(t.financials().organization(), organizations));
    }

    private static Ints resolved(Table table, Texts keys) {
        Ints.Builder rows = new Ints.Builder();
        for (int row = 0; row < keys.size(); row++) {
            String key = keys.get(row);
            rows.add(key == null ? Ints.MISSING : find(table, row, key));
        }
        return rows.freeze();
    }

    private static int find(Table table, int from, String key) {
        int row = table.find(key);
        if (row < 0) {
            throw new BrokenGraph("'" + table.key().get(from) + "' refers to '" + key + "', which is not there");
        }
        return row;
    }

    private static Ints outer(Table table, Texts partOf) {
        Ints outer = resolved(table, partOf);
        for (int row = 0; row < outer.size(); row++) {
            int steps = 0;
            for (int at = row; outer.has(at); at = outer.get(at)) {
                if (++steps > outer.size()) {
                    throw new BrokenGraph("'" + table.key().get(row) + "' is part of itself through others");
                }
            }
        }
        return outer;
    }

    private static Ties ties(Tables t, Indexes indexes) {
        Ties.Builder ties = new Ties.Builder();
        ParticipationTable parts = t.participations();
        for (int row = 0; row < parts.size(); row++) {
            int company = t.rounds().organization().get(parts.round().get(row));
            ties.add(TieKind.FUNDING, parts.investor().get(row), company, row);
        }
        StakeTable stakes = t.stakes();
        for (int row = 0; row < stakes.size(); row++) {
            if (stakes.basis().is(row, StakeBasis.HELD) && stakes.percent().get(row) > 0) {
                ties.add(
                        TieKind.STAKE,
                        stakes.holder().get(row),
                        stakes.organization().get(row),
                        row);
            }
        }
        for (int row = 0; row < t.credit().size(); row++) {
            ties.add(
                    TieKind.CREDIT,
                    t.credit().provider().get(row),
                    t.credit().recipient().get(row),
                    row);
        }
        for (int row = 0; row < t.supply().size(); row++) {
            ties.add(
                    TieKind.SUPPLY,
                    t.supply().customer().get(row),
                    t.supply().supplier().get(row),
                    row);
        }
        for (int row = 0; row < t.acquisitions().size(); row++) {
            ties.add(
                    TieKind.CONTROL,
                    t.acquisitions().acquirer().get(row),
                    t.acquisitions().target().get(row),
                    row);
        }
        for (int row = 0; row < t.organizations().size(); row++) {
            if (indexes.parent().has(row)) {
                ties.add(TieKind.CONTROL, indexes.parent().get(row), row, -1 - row);
            }
        }
        return ties.freeze(t.organizations().size());
    }
}
