package dev.interlock.api.catalogue;

import dev.interlock.graph.GraphView;
import dev.interlock.graph.column.Longs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that every row of a type has or lacks. */
public sealed interface Attribute {
    String name();

    /** The value as the answer shows it, {@code null} where unknown. */
    @Nullable
    Object value(GraphView view, int row);

    /** Text; unknown is {@code null}. Compared without regard to case first. */
    record Text(String name, Reader reader) implements Attribute {
        @Override
        public @Nullable String value(GraphView view, int row) {
            return reader.read(view, row);
        }

        /** Reads the text of a row. */
        @FunctionalInterface
        public interface Reader {
            @Nullable
            String read(GraphView view, int row);
        }
    }

    /** Anything that fits into a long: amounts, counts, dates, flags, enums; unknown is {@link Longs#MISSING}. */
    record Whole(String name, Coding coding, Reader reader, Counting counting) implements Attribute {
        @Override
        public @Nullable Object value(GraphView view, int row) {
            long code = reader.read(view, row);
            return code == Longs.MISSING ? null : coding.decode(code);
        }

        /** Reads the code of a row. */
        @FunctionalInterface
        public interface Reader {
            long read(GraphView view, int row);
        }
    }

    /** Decimals; unknown is NaN. */
    record Decimal(String name, Reader reader) implements Attribute {
        @Override
        public @Nullable Double value(GraphView view, int row) {
            double value = reader.read(view, row);
            return Double.isNaN(value) ? null : value;
        }

        /** Reads the decimal of a row. */
        @FunctionalInterface
        public interface Reader {
            double read(GraphView view, int row);
        }
    }

    /** Several texts or names of enum constants; never unknown, may be empty. */
    record Many(String name, Reader reader) implements Attribute {
        @Override
        public List<String> value(GraphView view, int row) {
            return reader.read(view, row);
        }

        /** Reads the texts of a row. */
        @FunctionalInterface
        public interface Reader {
            List<String> read(GraphView view, int row);
        }
    }

    /** Whether a row's amount adds to sums: an amount that another fact in view contains does not. */
    @FunctionalInterface
    interface Counting {
        Counting ALWAYS = (view, row) -> true;

        boolean counts(GraphView view, int row);
    }
}
