package dev.interlock.api.measure;

import dev.interlock.analysis.flows.RegionBalance;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.traversal.Asked;
import dev.interlock.api.traversal.Shown;
import dev.interlock.model.Region;
import dev.interlock.traversal.Cut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a region raises, invests and buys, as the schema shows it. */
public record ShownRegionBalance(RegionBalance value, Asked asked) {
    public Region region() {
        return value.region();
    }

    public int rounds() {
        return value.rounds();
    }

    public int roundsWithoutAmount() {
        return value.roundsWithoutAmount();
    }

    public @Nullable Long raisedUsd() {
        return value.raisedUsd();
    }

    public Mega megaRounds() {
        RegionBalance.Mega mega = value.mega();
        return new Mega(mega.count(), mega.usd(), mega.shareOfRaised());
    }

    public @Nullable Long medianUsd() {
        return value.medianUsd();
    }

    public @Nullable Row largest() {
        RegionBalance.Largest largest = value.largest();
        return largest == null
                ? null
                : shown().rows(shown().catalogue().round(), List.of(largest.round()))
                        .get(0);
    }

    public Sides invested() {
        return new Sides(value.invested());
    }

    public Sides received() {
        return new Sides(value.received());
    }

    public Sides supplied() {
        return new Sides(value.supplied());
    }

    public boolean complete() {
        return value.cut() == null;
    }

    public @Nullable Cut cut() {
        return value.cut();
    }

    public Shown.ShownExplanation explain() {
        return asked.explained(value.explanation(), value.facts());
    }

    private Shown shown() {
        return asked.shown();
    }

    /** Large rounds. */
    public record Mega(int count, long amountUsd, @Nullable Double shareOfRaised) {}

    /** Money at home and abroad. */
    public record Sides(RegionBalance.Sides value) {
        public @Nullable Long homeUsd() {
            return value.homeUsd();
        }

        public @Nullable Long abroadUsd() {
            return value.abroadUsd();
        }

        public @Nullable Long elsewhereUsd() {
            return value.elsewhereUsd();
        }

        public @Nullable Double abroadShare() {
            return value.abroadShare();
        }

        public @Nullable Double abroadShareOfTies() {
            return value.abroadShareOfTies();
        }

        public long estimatedUsd() {
            return value.estimatedUsd();
        }

        public int facts() {
            return value.facts();
        }

        public int unknown() {
            return value.unknownFacts();
        }

        public List<Other> others() {
            return value.others().stream()
                    .map(other -> new Other(other.region(), other.usd(), other.share(), other.facts()))
                    .toList();
        }
    }

    /** One region abroad. */
    public record Other(
            Region region,
            @Nullable Long amountUsd,
            @Nullable Double share,
            int facts) {}
}
