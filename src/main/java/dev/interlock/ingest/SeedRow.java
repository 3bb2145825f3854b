package dev.interlock.ingest;

import dev.interlock.model.Entity;
import dev.interlock.store.EntityId;

/** A row that could be read, with its place. */
record SeedRow(SeedTable table, Cells cells, Entity entity) {
    EntityId id() {
        return EntityId.of(entity);
    }

    RejectedRow rejected(String column, String reason) {
        return new RejectedRow(table.file(), cells.line(), column, cells.raw(column), reason);
    }
}
