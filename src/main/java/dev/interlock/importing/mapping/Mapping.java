package dev.interlock.importing.mapping;

import java.util.List;
import java.util.Optional;

/** What the columns of some tables mean. */
public record Mapping(List<MappedTable> tables) {
    /** The table that a file of this name is; the first of several. */
    public Optional<MappedTable> tableOf(String file) {
        return tables.stream().filter(table -> table.isOf(file)).findFirst();
    }
}
