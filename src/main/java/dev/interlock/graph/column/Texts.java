package dev.interlock.graph.column;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts, kept as one run of UTF-8 bytes: four bytes a row beside the text itself. Reading a text decodes it; an empty
 * text counts as unknown. All texts of a column together hold at most 2 GiB.
 */
public final class Texts {
    private final int[] ends;
    private final byte[] bytes;

    private Texts(int[] ends, byte[] bytes) {
        this.ends = ends;
        this.bytes = bytes;
    }

    public int size() {
        return ends.length;
    }

    public @Nullable String get(int row) {
        int start = start(row);
        return start == ends[row] ? null : new String(bytes, start, ends[row] - start, UTF_8);
    }

    /** The text of a row that always has one. */
    public String require(int row) {
        String text = get(row);
        if (text == null) {
            throw new IllegalStateException("row " + row + " has no text");
        }
        return text;
    }

    public boolean has(int row) {
        return start(row) != ends[row];
    }

    /**
     * The row of a text in a column whose texts ascend byte by byte, -1 where there is none. Logarithmic in the number
     * of rows; without meaning on an unsorted column.
     */
    public int find(String text) {
        byte[] wanted = text.getBytes(UTF_8);
        int row = position(wanted);
        return row < ends.length && compare(row, wanted) == 0 ? row : -1;
    }

    /** The first row whose text is not before this one in a sorted column; its size where all are before. */
    int position(String text) {
        return position(text.getBytes(UTF_8));
    }

    private int position(byte[] wanted) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int row, byte[] wanted) {
        return Arrays.compareUnsigned(bytes, start(row), ends[row], wanted, 0, wanted.length);
    }

    private int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /** Grows by one text at a time; not thread-safe. */
    public static final class Builder {
        private int[] ends = new int[16];
        private byte[] bytes = new byte[256];
        private int size;
        private int used;

        public Builder add(@Nullable String text) {
            byte[] added = text == null ? new byte[0] : text.getBytes(UTF_8);
            append(added, 0, added.length);
            ends = withRoom(size + 1);
            ends[size++] = used;
            return this;
        }

        /** Adds the rows of another column from one row to before another. */
        Builder addAll(Texts other, int start, int end) {
            int shift = used - other.start(start);
            append(other.bytes, other.start(start), other.start(end) - other.start(start));
            ends = withRoom(size + end - start);
            for (int row = start; row < end; row++) {
                ends[size++] = other.ends[row] + shift;
            }
            return this;
        }

        private void append(byte[] added, int start, int length) {
            if (used + length > bytes.length) {
                bytes = Arrays.copyOf(bytes, grown(Math.addExact(used, length)));
            }
            System.arraycopy(added, start, bytes, used, length);
            used += length;
        }

        private int[] withRoom(int rows) {
            return rows <= ends.length ? ends : Arrays.copyOf(ends, Math.max(rows, size + (size >> 1)));
        }

        public int size() {
            return size;
        }

        public Texts freeze() {
            return new Texts(Arrays.copyOf(ends, size), Arrays.copyOf(bytes, used));
        }

        private static int grown(int needed) {
            return (int) Math.min(Integer.MAX_VALUE - 8L, needed + (needed >> 1));
        }
    }
}
