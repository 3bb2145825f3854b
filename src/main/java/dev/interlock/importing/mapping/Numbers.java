package dev.interlock.importing.mapping;

import dev.interlock.model.InvalidValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as people write them: {@code 18.000.000}, {@code $1,500,000}, {@code 1.5 million}, {@code 2.6E+12}.
 *
 * @param decimal what stands before the decimals: a dot or a comma; the other one divides thousands
 * @param times what the number is multiplied by
 * @param whole whether the answer is whole
 */
record Numbers(char decimal, BigDecimal times, boolean whole) implements UnaryOperator<@Nullable String> {
    private static final Pattern NUMBER = Pattern.compile(
            "(?:usd|us\\$|\\$)?\\s*(-?[0-9][0-9.,'\\s]*(?:e\\+?[0-9]{1,2})?)\\s*(k|m|mn|million|bn|b|billion|trillion)?\\s*(?:usd|\\$)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GROUPED =
            Pattern.compile("-?[0-9]{1,3}(?:[.,'\\s][0-9]{3})+(?:[.,][0-9]+)?(?:[eE]\\+?[0-9]+)?");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(?:[.,][0-9]*)?(?:[eE]\\+?[0-9]+)?");
    private static final Map<String, BigDecimal> WORDS = Map.of(
            "k", BigDecimal.valueOf(1_000),
            "m", BigDecimal.valueOf(1_000_000),
            "mn", BigDecimal.valueOf(1_000_000),
            "million", BigDecimal.valueOf(1_000_000),
            "b", BigDecimal.valueOf(1_000_000_000),
            "bn", BigDecimal.valueOf(1_000_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000),
            "trillion", BigDecimal.valueOf(1_000_000_000_000L));

    @Override
    public String apply(@Nullable String text) {
        Matcher matcher = NUMBER.matcher(String.valueOf(text).strip());
        if (!matcher.matches() || !isNumber(matcher.group(1).strip())) {
            throw wrong(text);
        }
        BigDecimal number = plain(matcher.group(1).strip(), text).multiply(times);
        String word = matcher.group(2);
        if (word != null) {
            number = number.multiply(WORDS.get(word.toLowerCase(Locale.ROOT)));
        }
        return (whole ? number.setScale(0, RoundingMode.HALF_EVEN) : number.stripTrailingZeros()).toPlainString();
    }

    private boolean isNumber(String digits) {
        char group = decimal == '.' ? ',' : '.';
        boolean plain = PLAIN.matcher(digits).matches() && digits.indexOf(group) < 0;
        boolean grouped = GROUPED.matcher(digits).matches()
                && digits.indexOf(decimal) == digits.lastIndexOf(decimal)
                && (digits.indexOf(decimal) < 0 || digits.lastIndexOf(group) < digits.indexOf(decimal));
        return plain || grouped;
    }

    private BigDecimal plain(String digits, @Nullable String text) {
        char group = decimal == '.' ? ',' : '.';
        try {
            return new BigDecimal(digits.replace(String.valueOf(group), "")
                    .replaceAll("['\\s]", "")
                    .replace(decimal, '.'));
        } catch (NumberFormatException other) {
            throw wrong(text);
        }
    }

    private InvalidValue wrong(@Nullable String text) {
        return new InvalidValue("'" + text + "' is not a number with '" + decimal + "' before its decimals");
    }
}
