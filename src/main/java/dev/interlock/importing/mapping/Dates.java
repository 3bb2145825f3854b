package dev.interlock.importing.mapping;

import dev.interlock.model.InvalidValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads dates by patterns such as {@code M/d/yy} or {@code dd.MM.yyyy}; two digits mean 1950 to 2049. */
final class Dates implements UnaryOperator<@Nullable String> {
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2999;
    private static final int FIRST_OF_TWO_DIGITS = 1950;

    private final List<String> patterns;
    private final List<DateTimeFormatter> formats;

    /** @throws IllegalArgumentException where a pattern has no meaning */
    Dates(List<String> patterns) {
        this.patterns = List.copyOf(patterns);
        this.formats = patterns.stream().map(Dates::format).toList();
    }

    @Override
    public String apply(@Nullable String text) {
        return formats.stream()
                .flatMap(format -> day(format, String.valueOf(text)))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("'" + text + "' is not a date as " + String.join(" or ", patterns)))
                .toString();
    }

    private static Stream<LocalDate> day(DateTimeFormatter format, String text) {
        try {
            LocalDate day = LocalDate.parse(text, format);
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? Stream.empty() : Stream.of(day);
        } catch (DateTimeParseException other) {
            return Stream.empty();
        }
    }

    private static DateTimeFormatter format(String pattern) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        int years = pattern.indexOf("yy");
        boolean twoDigits = years >= 0 && !pattern.startsWith("yyyy", years);
        if (twoDigits) {
            before(builder, pattern.substring(0, years));
            builder.appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_OF_TWO_DIGITS);
            before(builder, pattern.substring(years + 2));
        } else {
            builder.appendPattern(pattern.replace("yyyy", "uuuu"));
        }
        return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    private static void before(DateTimeFormatterBuilder builder, String pattern) {
        if (!pattern.isEmpty()) {
            builder.appendPattern(pattern);
        }
    }
}
