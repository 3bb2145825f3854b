package dev.interlock.analysis.consolidation;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in lines of explanations: at most nine digits, without closing zeros, with a point in every language. */
final class Numbers {
    private static final MathContext DIGITS = new MathContext(9);

    private Numbers() {}

    static String text(double number) {
        BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
