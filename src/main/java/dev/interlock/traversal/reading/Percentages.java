package dev.interlock.traversal.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages to at most two decimals, half up, without trailing zeros. */
final class Percentages {
    private Percentages() {}

    static String text(double percent) {
        return BigDecimal.valueOf(percent)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
