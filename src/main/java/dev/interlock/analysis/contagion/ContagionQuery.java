package dev.interlock.analysis.contagion;

import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happens, and how it spreads.
 *
 * @param shocks who loses what at first; of several to one organization the last counts
 * @param through the channels that carry losses
 * @param contingent whether guarantees and backstops count as credit
 * @param estimates whether an equal part of the undisclosed rest of a round counts as cost
 * @param equity whole US dollars, for organizations whose equity is to be another than the facts say
 * @param rounds after the shock, at most
 * @param threshold the share of equity at whose loss an organization fails in the THRESHOLD model
 */
public record ContagionQuery(
        List<Shock> shocks,
        ContagionModel model,
        Set<Channel> through,
        boolean contingent,
        boolean estimates,
        Map<Key, Long> equity,
        int rounds,
        double threshold) {
    public static final int MOST_ROUNDS = 10_000;
    public static final int DEFAULT_ROUNDS = 1000;
    /** Equity and credit; purchases are an extension. */
    public static final Set<Channel> CHANNELS = Set.of(Channel.EQUITY, Channel.CREDIT);

    public ContagionQuery {
        shocks = List.copyOf(shocks);
        through = Set.copyOf(through);
        equity = Map.copyOf(equity);
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new InvalidValue("losses spread for 1 to " + MOST_ROUNDS + " rounds, not " + rounds);
        }
        if (!(threshold > 0 && threshold <= 1)) {
            throw new InvalidValue(threshold + " is not a share above 0 and up to 1");
        }
    }

    public static ContagionQuery of(ContagionModel model, Shock... shocks) {
        return new ContagionQuery(List.of(shocks), model, CHANNELS, false, true, Map.of(), DEFAULT_ROUNDS, 1);
    }

    public ContagionQuery through(Channel... channels) {
        return new ContagionQuery(shocks, model, Set.of(channels), contingent, estimates, equity, rounds, threshold);
    }

    public ContagionQuery withContingent() {
        return new ContagionQuery(shocks, model, through, true, estimates, equity, rounds, threshold);
    }

    public ContagionQuery equity(Map<Key, Long> dollars) {
        return new ContagionQuery(shocks, model, through, contingent, estimates, dollars, rounds, threshold);
    }

    public ContagionQuery rounds(int most) {
        return new ContagionQuery(shocks, model, through, contingent, estimates, equity, most, threshold);
    }
}
