package dev.interlock.graph.column;

import java.util.ArrayList;
import java.util.List;

/** A short list of texts per row, such as aliases. */
public final class TextLists {
    private final Ints ends;
    private final Texts values;

    private TextLists(Ints ends, Texts values) {
        this.ends = ends;
        this.values = values;
    }

    public int size() {
        return ends.size();
    }

    public List<String> get(int row) {
        int start = start(row);
        List<String> list = new ArrayList<>(ends.get(row) - start);
        for (int i = start; i < ends.get(row); i++) {
            list.add(values.require(i));
        }
        return list;
    }

    private int start(int row) {
        return row == 0 ? 0 : ends.get(row - 1);
    }

    /** Grows by one list at a time; not thread-safe. */
    public static final class Builder {
        private final Ints.Builder ends = new Ints.Builder();
        private final Texts.Builder values = new Texts.Builder();

        public Builder add(List<String> list) {
            list.forEach(values::add);
            ends.add(values.size());
            return this;
        }

        /** Adds the rows of another column from one row to before another. */
        Builder addAll(TextLists other, int start, int end) {
            int shift = values.size() - other.start(start);
            values.addAll(other.values, other.start(start), other.start(end));
            for (int row = start; row < end; row++) {
                ends.add(other.ends.get(row) + shift);
            }
            return this;
        }

        public TextLists freeze() {
            return new TextLists(ends.freeze(), values.freeze());
        }
    }
}
