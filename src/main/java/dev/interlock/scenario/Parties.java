package dev.interlock.scenario;

import dev.interlock.model.Change;
import dev.interlock.model.Key;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The organizations that a change names. */
final class Parties {
    private Parties() {}

    static Set<Key> of(Change change) {
        return parties(change).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Stream<@Nullable Key> parties(Change change) {
        if (change instanceof Change.Acquire said) {
            return Stream.of(said.acquirer(), said.target());
        } else if (change instanceof Change.Merge said) {
            return Stream.of(said.organization(), said.into());
        } else if (change instanceof Change.Divest said) {
            return Stream.of(said.holder(), said.organization(), said.buyer());
        } else if (change instanceof Change.Invest said) {
            return Stream.of(said.investor(), said.company());
        } else if (change instanceof Change.Supply said) {
            return Stream.of(said.supplier(), said.customer());
        } else if (change instanceof Change.CutSupply said) {
            return Stream.of(said.supplier(), said.customer());
        } else if (change instanceof Change.WriteDown said) {
            return Stream.of(said.organization());
        }
        return List.<@Nullable Key>of().stream();
    }
}
