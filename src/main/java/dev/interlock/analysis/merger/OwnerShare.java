package dev.interlock.analysis.merger;

import dev.interlock.traversal.FactReference;
import java.util.List;
import java.util.stream.Stream;
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

    /** The same, owned by another. */
    OwnerShare by(int other) {
        return new OwnerShare(other, share, basis, estimated, facts);
    }

    /** Both together, of one owner; what is not known adds nothing. */
    OwnerShare and(OwnerShare other) {
        Double sum = share == null
                ? other.share
                : other.share == null ? share : Double.valueOf(Math.min(1, share + other.share));
        return new OwnerShare(
                owner,
                sum,
                basis == other.basis ? basis : Basis.PARTICIPATIONS,
                estimated || other.estimated,
                Stream.concat(facts.stream(), other.facts.stream()).toList());
    }
}
