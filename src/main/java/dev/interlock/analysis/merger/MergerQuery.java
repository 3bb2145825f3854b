package dev.interlock.analysis.merger;

import dev.interlock.analysis.concentration.ConcentrationQuery;
import dev.interlock.analysis.concentration.GroupBy;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;

/**
 * Which merger to look at, in which market.
 *
 * @param shares what market shares are shares of, and who is in the market ({@code within}); by organization
 */
public record MergerQuery(Key acquirer, Key target, ConcentrationQuery shares, RuleSet ruleSet) {
    public MergerQuery {
        if (acquirer.equals(target)) {
            throw new InvalidValue("'" + acquirer + "' cannot merge with itself");
        }
        shares = shares.groupBy(GroupBy.ORGANIZATION);
    }

    /** Whether the row is in the market. */
    boolean isMember(int organization) {
        return shares.within().test(organization);
    }
}
