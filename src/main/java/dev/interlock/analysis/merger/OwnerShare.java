package dev.interlock.analysis.merger;

import dev.interlock.traversal.FactReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one owner has of one firm.
 *
 * @param owner row of the owner
 * @param share of the firm, 0..1; {@code null} where it took part in rounds and nobody says with how much of how much
 * @param estimated whether the share includes an equal split
 * @param facts the stake, or the participations
 */
record OwnerShare(int owner, @Nullable Double share, Basis basis, boolean estimated, List<FactReference> facts) {
    /** What an owner's share is read from. */
    enum Basis {
        /** The latest stake that is held. */
        STAKE,
        /** What it put into rounds, divided by all that was raised. */
        PARTICIPATIONS
    }

    OwnerShare {
        facts = List.copyOf(facts);
    }
}
