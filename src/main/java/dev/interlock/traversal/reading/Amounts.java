package dev.interlock.traversal.reading;

import dev.interlock.model.Usd;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts as people say them: a number below 1,000 and the power of a thousand it counts, rounded half up to one
 * decimal, which is left out where it is 0 and the number 10 or more.
 */
record Amounts(String number, int thousands) {
    static Amounts of(Usd amount) {
        BigDecimal rest = BigDecimal.valueOf(amount.dollars());
        int thousands = 0;
        BigDecimal shown = rest;
        while (thousands < 4 && shown.compareTo(BigDecimal.valueOf(1000)) >= 0) {
            rest = rest.movePointLeft(3);
            shown = rest.setScale(1, RoundingMode.HALF_UP);
            thousands++;
        }
        boolean whole = shown.stripTrailingZeros().scale() <= 0;
        boolean plain = thousands == 0 || (whole && shown.compareTo(BigDecimal.TEN) >= 0);
        return new Amounts((plain ? shown.setScale(0) : shown).toPlainString(), thousands);
    }
}
