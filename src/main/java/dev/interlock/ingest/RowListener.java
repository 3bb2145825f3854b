package dev.interlock.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a table in their order. */
public interface RowListener {
    /** What is wrong with the names of the columns; {@code null} where nothing is. No row is read where something is. */
    @Nullable
    String complaint(List<String> header);

    void row(Cells cells);

    /** A row whose cells could not be told apart; {@code cells} holds what its beginning looks like. */
    void unreadable(Cells cells, RejectedRow row);
}
