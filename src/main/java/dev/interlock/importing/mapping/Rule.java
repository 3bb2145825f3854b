package dev.interlock.importing.mapping;

import dev.interlock.ingest.BadCell;
import dev.interlock.ingest.Cells;
import dev.interlock.ingest.SeedCell;
import dev.interlock.ingest.SeedTable;
import dev.interlock.model.Entity;
import dev.interlock.model.InvalidValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a table says about one thing.
 *
 * @param table what kind of thing
 * @param optional whether nothing is said where its key is unknown
 * @param fields what each column of the kind holds
 * @param columns which column of the table a field is read from, for complaints
 */
record Rule(
        SeedTable table,
        Existing existing,
        Condition when,
        boolean optional,
        Map<String, Cell> fields,
        Map<String, String> columns) {

    /**
     * The thing, empty where the row is not about it.
     *
     * @throws BadCell where the row says what cannot be
     */
    Optional<Entity> read(Line line) {
        if (!when.holds(line)) {
            return Optional.empty();
        }
        Map<String, String> cells = new HashMap<>();
        for (Map.Entry<String, Cell> field : fields.entrySet()) {
            List<String> values = field.getValue().of(line);
            if (!values.isEmpty()) {
                cells.put(field.getKey(), SeedCell.of(values));
            }
        }
        Cells row = new Cells(line.cells().line(), cells);
        if (optional && table.id(row).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(table.read(row));
        } catch (BadCell wrong) {
            throw new BadCell(column(wrong.column()), wrong.reason());
        } catch (InvalidValue wrong) {
            String reason = String.valueOf(wrong.getMessage());
            throw new BadCell(column(table.columnOf(reason)), reason);
        }
    }

    private @Nullable String column(@Nullable String field) {
        return field == null ? null : columns.getOrDefault(field, SeedTable.fieldName(field));
    }
}
