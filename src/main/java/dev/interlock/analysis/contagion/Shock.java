package dev.interlock.analysis.contagion;

import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import dev.interlock.model.Usd;
import org.jspecify.annotations.Nullable;

/**
 * What an organization loses at first, said one way: as a share of its equity, above 0 and up to 1, or in dollars.
 * Dollars need a known equity to be passed on; a share does not.
 */
public record Shock(
        Key organization, @Nullable Double share, @Nullable Usd loss) {
    public Shock {
        if ((share == null) == (loss == null)) {
            throw new InvalidValue("a shock to '" + organization + "' says a share or dollars, one of the two");
        }
        // Written so that NaN fails.
        if (share != null && !(share > 0 && share <= 1)) {
            throw new InvalidValue(share + " is not a share above 0 and up to 1");
        }
    }

    public static Shock share(Key organization, double share) {
        return new Shock(organization, share, null);
    }

    public static Shock dollars(Key organization, Usd loss) {
        return new Shock(organization, null, loss);
    }
}
