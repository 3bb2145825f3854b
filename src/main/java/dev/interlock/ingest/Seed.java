package dev.interlock.ingest;

import dev.interlock.model.Entity;
import dev.interlock.model.Key;
import dev.interlock.store.EntityId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all files, read and checked: every accepted one is well-formed, the only one of its key, and refers to
 * nothing that is not there. A row that refers to a refused row is refused as well, unless the database holds an
 * earlier version of what it refers to.
 */
final class Seed {
    private static final List<String> MAY_NOT_RING = List.of("part_of", "parent_id");

    private final Stored stored;
    private final Map<EntityId, SeedRow> accepted = new LinkedHashMap<>();
    private final Map<EntityId, RejectedRow> refused = new LinkedHashMap<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    /** Files in which every row could at least be told apart; in the others, who is gone cannot be said. */
    private final Set<SeedTable> complete = EnumSet.allOf(SeedTable.class);

    private Seed(Stored stored) {
        this.stored = stored;
    }

    /** @param files the content of each file; one that is not there is reported */
    static Seed read(Map<SeedTable, byte[]> files, Stored stored) {
        Seed seed = new Seed(stored);
        for (SeedTable table : SeedTable.values()) {
            byte[] content = files.get(table);
            if (content == null) {
                seed.missing(table);
            } else {
                seed.readTable(table, content);
            }
        }
        seed.refuseBrokenReferences();
        seed.refuseRings();
        seed.refuseBrokenReferences();
        return seed;
    }

    List<Entity> entities() {
        return accepted.values().stream().map(SeedRow::entity).toList();
    }

    boolean accepts(EntityId id) {
        return accepted.containsKey(id);
    }

    /** Whether the files no longer have the entity. A refused row, or one that cannot be read, is not gone. */
    boolean lacks(EntityId id) {
        return !accepted.containsKey(id) && !refused.containsKey(id) && complete.contains(SeedTable.of(id.type()));
    }

    List<RejectedRow> rejected() {
        return List.copyOf(rejected);
    }

    /** How many rows of a file are accepted. */
    long accepted(SeedTable table) {
        return accepted.values().stream().filter(row -> row.table() == table).count();
    }

    /** How many rows of a file are refused. */
    long refused(SeedTable table) {
        return rejected.stream().filter(row -> row.file().equals(table.file())).count();
    }

    private void missing(SeedTable table) {
        complete.remove(table);
        rejected.add(new RejectedRow(table.file(), 0, null, null, "the file is not there; what it held is kept"));
    }

    private void readTable(SeedTable table, byte[] content) {
        new CsvTable(table.file(), ',', new Listener(table)).read(content);
    }

    private void take(SeedRow row) {
        SeedRow first = accepted.putIfAbsent(row.id(), row);
        if (first != null) {
            rejected.add(row.rejected(
                    row.table().columns().get(0),
                    "'" + row.id().key() + "' stands already on line "
                            + first.cells().line() + "; give this row another key, or remove one of the two"));
        }
    }

    /** A refused row still names its entity where it can, so that an earlier version of it is not taken for gone. */
    private void refuse(SeedTable table, Cells cells, RejectedRow row) {
        rejected.add(row);
        table.id(cells).ifPresentOrElse(id -> refused.putIfAbsent(id, row), () -> complete.remove(table));
    }

    /** Refusing a row may break references to it, so this goes on until nothing more is refused. */
    private void refuseBrokenReferences() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (SeedRow row : List.copyOf(accepted.values())) {
                changed |= refuseIfBroken(row);
            }
        }
    }

    private boolean refuseIfBroken(SeedRow row) {
        for (Map.Entry<String, Class<? extends Entity>> reference :
                row.table().references().entrySet()) {
            for (Key key : row.cells().keys(reference.getKey())) {
                EntityId id = new EntityId(reference.getValue(), key);
                if (!accepted.containsKey(id) && !staysInDatabase(id)) {
                    refuse(row, reference.getKey(), missing(id));
                    return true;
                }
            }
        }
        return false;
    }

    private boolean staysInDatabase(EntityId id) {
        return stored.holds(id) && (stored.isOwned(id) || !lacks(id));
    }

    private String missing(EntityId id) {
        RejectedRow row = refused.get(id);
        return row == null
                ? "refers to " + id + ", which no row has; add it or correct the name"
                : "refers to " + id + ", whose own row " + row.file() + ":" + row.line()
                        + " was refused; mend that first";
    }

    private void refuse(SeedRow row, String column, String reason) {
        accepted.remove(row.id());
        RejectedRow refusal = row.rejected(column, reason);
        refused.put(row.id(), refusal);
        rejected.add(refusal);
    }

    /** A fact may not be part of itself, nor an organization its own parent, through others. */
    private void refuseRings() {
        for (SeedRow row : List.copyOf(accepted.values())) {
            for (String column : MAY_NOT_RING) {
                if (row.table().references().containsKey(column) && isInRing(row, column)) {
                    refuse(row, column, "comes back to itself through others; break the ring");
                }
            }
        }
    }

    private boolean isInRing(SeedRow row, String column) {
        Set<EntityId> seen = new HashSet<>();
        SeedRow at = row;
        while (at != null && seen.add(at.id())) {
            Key next = at.cells().key(column);
            at = next == null ? null : accepted.get(new EntityId(row.table().type(), next));
        }
        return row.equals(at);
    }

    private final class Listener implements RowListener {
        private final SeedTable table;

        Listener(SeedTable table) {
            this.table = table;
        }

        @Override
        public @Nullable String complaint(List<String> header) {
            return table.complaint(header);
        }

        @Override
        public void row(Cells cells) {
            try {
                take(new SeedRow(table, cells, table.read(cells)));
            } catch (BadCell wrong) {
                refuse(table, cells, rejected(cells, wrong.column(), wrong.reason()));
            } catch (IllegalArgumentException wrong) {
                String reason = String.valueOf(wrong.getMessage());
                refuse(table, cells, rejected(cells, table.columnOf(reason), reason));
            }
        }

        @Override
        public void unreadable(Cells cells, RejectedRow row) {
            refuse(table, cells, row);
            complete.remove(table);
        }

        private RejectedRow rejected(Cells cells, @Nullable String column, String reason) {
            return new RejectedRow(
                    table.file(), cells.line(), column, column == null ? null : cells.raw(column), reason);
        }
    }
}
