package dev.interlock.api.catalogue;

import java.time.LocalDate;

/** How a value of an answer or a filter is written as a long, in an order that the longs keep. */
public sealed interface Coding {
    Coding AMOUNT = new Number();
    Coding COUNT = new Count();
    Coding DATE = new Date();
    Coding FLAG = new Flag();

    static Coding of(Class<? extends Enum<?>> type) {
        return new Constant(type.getEnumConstants());
    }

    Object decode(long code);

    long encode(Object value);

    /** Whole US dollars. */
    record Number() implements Coding {
        @Override
        public Object decode(long code) {
            return code;
        }

        @Override
        public long encode(Object value) {
            return ((java.lang.Number) value).longValue();
        }
    }

    /** Counts and years: what GraphQL calls Int. */
    record Count() implements Coding {
        @Override
        public Object decode(long code) {
            return Math.toIntExact(code);
        }

        @Override
        public long encode(Object value) {
            return ((java.lang.Number) value).longValue();
        }
    }

    /** Days since 1970-01-01. */
    record Date() implements Coding {
        @Override
        public Object decode(long code) {
            return LocalDate.ofEpochDay(code);
        }

        @Override
        public long encode(Object value) {
            return value instanceof LocalDate date
                    ? date.toEpochDay()
                    : LocalDate.parse(value.toString()).toEpochDay();
        }
    }

    /** False and true as 0 and 1. */
    record Flag() implements Coding {
        @Override
        public Object decode(long code) {
            return code == 1;
        }

        @Override
        public long encode(Object value) {
            return Boolean.TRUE.equals(value) ? 1 : 0;
        }
    }

    /** Constants of an enum by their ordinal. */
    record Constant(Enum<?>[] constants) implements Coding {
        @Override
        public Object decode(long code) {
            return constants[(int) code];
        }

        @Override
        public long encode(Object value) {
            for (Enum<?> constant : constants) {
                if (constant.name().equals(value.toString())) {
                    return constant.ordinal();
                }
            }
            throw new IllegalArgumentException(value + " is none of the enum's constants");
        }
    }
}
