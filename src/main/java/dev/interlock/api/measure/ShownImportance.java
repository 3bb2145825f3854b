package dev.interlock.api.measure;

import dev.interlock.analysis.contagion.SystemicImportance;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.traversal.Asked;
import dev.interlock.api.traversal.Shown;
import dev.interlock.traversal.Cut;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Organizations by what their loss would cost others, as the schema shows them. */
public record ShownImportance(SystemicImportance value, int first, Asked asked) {
    public int rankCount() {
        return value.ranks().size();
    }

    public List<Rank> ranks() {
        return IntStream.range(0, Math.min(first, value.ranks().size()))
                .mapToObj(place -> Rank.of(place + 1, value.ranks().get(place), shown()))
                .toList();
    }

    public boolean complete() {
        return value.cut() == null;
    }

    public @Nullable Cut cut() {
        return value.cut();
    }

    public Shown.ShownExplanation explain() {
        return asked.explained(value.explanation(), List.of());
    }

    public List<Asked.NamedGroup> groups() {
        return asked.named();
    }

    private Shown shown() {
        return asked.shown();
    }

    /** One organization's place. */
    public record Rank(
            int place,
            Row organization,
            long knockOnUsd,
            @Nullable Double debtRank,
            int affected,
            int failed) {
        static Rank of(int place, SystemicImportance.Rank rank, Shown shown) {
            return new Rank(
                    place,
                    shown.organization(rank.organization()),
                    rank.knockOnUsd(),
                    rank.debtRank(),
                    rank.affected(),
                    rank.failed());
        }
    }
}
