package dev.interlock.graph.column;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values of one enum, a byte each. */
public final class Enums<E extends Enum<E>> {
    private final E[] constants;
    private final byte[] ordinals;

    private Enums(E[] constants, byte[] ordinals) {
        this.constants = constants;
        this.ordinals = ordinals;
    }

    public int size() {
        return ordinals.length;
    }

    public @Nullable E get(int row) {
        return ordinals[row] < 0 ? null : constants[ordinals[row]];
    }

    /** The ordinal, -1 where unknown. */
    public int ordinal(int row) {
        return ordinals[row];
    }

    public boolean is(int row, E constant) {
        return ordinals[row] == constant.ordinal();
    }

    /** An empty builder of such a column. */
    Builder<E> builder() {
        return new Builder<>(constants);
    }

    /** Grows by one value at a time; not thread-safe. */
    public static final class Builder<E extends Enum<E>> {
        private final E[] constants;
        private byte[] ordinals = new byte[16];
        private int size;

        public Builder(Class<E> type) {
            this(type.getEnumConstants());
        }

        private Builder(E[] constants) {
            this.constants = constants;
            if (constants.length > Byte.MAX_VALUE) {
                throw new IllegalArgumentException(
                        constants[0].getDeclaringClass() + " has more constants than a byte can hold");
            }
        }

        public Builder<E> add(@Nullable E value) {
            if (size == ordinals.length) {
                ordinals = Arrays.copyOf(ordinals, size + (size >> 1));
            }
            ordinals[size++] = (byte) (value == null ? -1 : value.ordinal());
            return this;
        }

        /** Adds the rows of another column of the same enum from one row to before another. */
        Builder<E> addAll(Enums<E> other, int start, int end) {
            int added = end - start;
            if (size + added > ordinals.length) {
                ordinals = Arrays.copyOf(ordinals, Math.max(size + added, size + (size >> 1)));
            }
            System.arraycopy(other.ordinals, start, ordinals, size, added);
            size += added;
            return this;
        }

        public Enums<E> freeze() {
            return new Enums<>(constants, Arrays.copyOf(ordinals, size));
        }
    }
}
