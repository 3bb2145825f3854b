package dev.interlock.importing.mapping;

import dev.interlock.ingest.BadCell;
import dev.interlock.ingest.Cells;
import java.util.function.Consumer;

/**
 * One row of a table that a mapping reads.
 *
 * @param remarks is told of cells that could not be read and are taken for unknown
 */
public record Line(Cells cells, Organizations organizations, Consumer<BadCell> remarks) {
    String cell(String column) {
        return cells.raw(column);
    }
}
