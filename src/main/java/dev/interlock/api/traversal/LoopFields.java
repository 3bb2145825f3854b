package dev.interlock.api.traversal;

import dev.interlock.analysis.circularity.MoneyLoop;
import dev.interlock.api.catalogue.MadeOfRows;
import dev.interlock.api.catalogue.Row;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the schema shows of every money loop. */
public interface LoopFields extends MadeOfRows {
    MoneyLoop loop();

    Shown shown();

    default int length() {
        return loop().length();
    }

    default List<Row> organizations() {
        return shown().organizations(loop().organizations());
    }

    default List<Hop> hops() {
        Shown shown = shown();
        return loop().hops().stream()
                .map(hop -> shown.hop(shown.organization(hop.from()), shown.organization(hop.to()), hop.facts()))
                .toList();
    }

    /** Its organizations, and the facts of its hops. */
    @Override
    default Stream<Row> rows() {
        return hops().stream().flatMap(Hop::rows);
    }

    default @Nullable Long bottleneckUsd() {
        return Shown.dollars(loop().bottleneck());
    }

    default boolean estimated() {
        return loop().isEstimated();
    }

    default boolean hasUnknownHop() {
        return loop().hasUnknownHop();
    }

    default Shown.ShownExplanation explain() {
        return shown().explanation(loop().explain(), loop().hops().stream().flatMap(hop -> hop.facts().stream()));
    }
}
