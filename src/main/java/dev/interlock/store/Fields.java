package dev.interlock.store;

import dev.interlock.model.Country;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import dev.interlock.model.Percent;
import dev.interlock.model.Usd;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads values of one row of the database. A value of the wrong kind is an {@link InvalidValue} that names it. */
final class Fields {
    private final Map<String, @Nullable Object> row;

    Fields(Map<String, @Nullable Object> row) {
        this.row = row;
    }

    @Nullable
    String text(String name) {
        return of(String.class, name);
    }

    String needText(String name) {
        return need(name, text(name));
    }

    @Nullable
    Key key(String name) {
        String text = text(name);
        return text == null ? null : checked(name, () -> Key.of(text));
    }

    Key needKey(String name) {
        return need(name, key(name));
    }

    List<Key> keys(String name) {
        return texts(name).stream()
                .map(text -> checked(name, () -> Key.of(text)))
                .toList();
    }

    List<String> texts(String name) {
        return row.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    @Nullable
    LocalDate date(String name) {
        LocalDate date = of(LocalDate.class, name);
        if (date != null && (date.getYear() < 1 || date.getYear() > 9999)) {
            throw new InvalidField(name, name + " " + date + " is not in the years 1 to 9999");
        }
        return date;
    }

    LocalDate needDate(String name) {
        return need(name, date(name));
    }

    @Nullable
    Usd dollars(String name) {
        Long amount = whole(name);
        return amount == null ? null : checked(name, () -> Usd.of(amount));
    }

    @Nullable
    Long whole(String name) {
        return of(Long.class, name);
    }

    @Nullable
    Integer year(String name) {
        Long year = whole(name);
        if (year != null && (year < 1 || year > 9999)) {
            throw new InvalidField(name, year + " is not a year from 1 to 9999");
        }
        return year == null ? null : (Integer) year.intValue();
    }

    @Nullable
    Percent percent(String name) {
        Number number = of(Number.class, name);
        return number == null ? null : checked(name, () -> Percent.of(number.doubleValue()));
    }

    Percent needPercent(String name) {
        return need(name, percent(name));
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(row.get(name));
    }

    @Nullable
    Country country(String name) {
        String code = text(name);
        return code == null ? null : checked(name, () -> Country.of(code));
    }

    <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidField(
                        name, name + " '" + text + "' is none of " + Arrays.toString(type.getEnumConstants())));
    }

    <E extends Enum<E>> E needConstant(Class<E> type, String name) {
        return need(name, constant(type, name));
    }

    private <T> @Nullable T of(Class<T> type, String name) {
        Object value = row.get(name);
        if (value == null) {
            return null;
        }
        if (!type.isInstance(value)) {
            throw new InvalidField(name, name + " '" + value + "' is not a " + type.getSimpleName());
        }
        return type.cast(value);
    }

    /** Says which property an invalid value stands in. */
    private static <T> T checked(String name, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValue wrong) {
            throw new InvalidField(name, String.valueOf(wrong.getMessage()));
        }
    }

    private static <T> T need(String name, @Nullable T value) {
        if (value == null) {
            throw new InvalidField(name, name + " is missing");
        }
        return value;
    }
}
