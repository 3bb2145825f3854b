package dev.interlock.ingest;

import dev.interlock.model.Entity;
import dev.interlock.model.Key;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rows of all files, read and checked: every accepted one is well-formed, the only one of its key, and refers to
 * nothing that is not there. A row that refers to a refused row is refused as well.
 */
final class Seed {
    private static final List<String> MAY_NOT_RING = List.of("part_of", "parent_id");

    private final Predicate<EntityId> known;
    private final Map<EntityId, SeedRow> accepted = new LinkedHashMap<>();
    private final Map<EntityId, RejectedRow> refused = new LinkedHashMap<>();
    private final List<RejectedRow> rejected = new ArrayList<>();

    private Seed(Predicate<EntityId> known) {
        this.known = known;
    }

    /**
     * @param files the content of each file; a file that is not there has no rows
     * @param known whether an entity that is in no file is there all the same, in the database
     */
    static Seed read(Map<SeedTable, byte[]> files, Predicate<EntityId> known) {
        Seed seed = new Seed(known);
        for (SeedTable table : SeedTable.values()) {
            byte[] content = files.get(table);
            if (content != null) {
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

    /** Whether the entity stands in a file, but its row was refused. */
    boolean refuses(EntityId id) {
        return refused.containsKey(id) && !accepted.containsKey(id);
    }

    List<RejectedRow> rejected() {
        return List.copyOf(rejected);
    }

    /** How many rows of a file are accepted. */
    long accepted(SeedTable table) {
        return accepted.values().stream().filter(row -> row.table() == table).count();
    }

    private void readTable(SeedTable table, byte[] content) {
        new CsvTable(table.file(), table.columns(), rejected::add).read(content, cells -> {
            try {
                take(new SeedRow(table, cells, table.read(cells)));
            } catch (BadCell wrong) {
                refuse(table, cells, new RejectedRow(table.file(), cells.line(), wrong.column(), wrong.reason()));
            } catch (IllegalArgumentException wrong) {
                String reason = String.valueOf(wrong.getMessage());
                refuse(table, cells, new RejectedRow(table.file(), cells.line(), null, reason));
            }
        });
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
        table.id(cells).ifPresent(id -> refused.putIfAbsent(id, row));
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
                if (!accepted.containsKey(id) && !known.test(id)) {
                    refuse(row, reference.getKey(), missing(id));
                    return true;
                }
            }
        }
        return false;
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
}
