package dev.interlock.analysis.reference;

import dev.interlock.analysis.contagion.Contagion;
import dev.interlock.analysis.contagion.ContagionModel;
import dev.interlock.analysis.contagion.ContagionQuery;
import dev.interlock.analysis.contagion.Shock;
import dev.interlock.analysis.contagion.Spread;
import dev.interlock.graph.GraphView;
import dev.interlock.model.Key;
import dev.interlock.model.Usd;
import dev.interlock.traversal.Budget;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who loses what after a shock. */
final class Losses {
    private final GraphView view;
    private final Budget budget;

    Losses(Given given, Budget budget) {
        this.view = given.view();
        this.budget = budget;
    }

    End of(ContagionModel model, List<Shock> shocks) {
        return new End(Spread.of(view, ContagionQuery.of(model, shocks.toArray(Shock[]::new)), budget));
    }

    static List<Shock> share(double share, String... organizations) {
        return Stream.of(organizations)
                .map(organization -> Shock.share(Key.of(organization), share))
                .toList();
    }

    static Shock usd(long dollars, String organization) {
        return Shock.dollars(Key.of(organization), Usd.of(dollars));
    }

    /** How it ends. */
    record End(Contagion value) {
        Contagion.Loss of(String organization) {
            return value.losses().stream()
                    .filter(loss -> loss.organization().equals(Key.of(organization)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(organization + " loses nothing"));
        }

        @Nullable
        Double share(String organization) {
            return of(organization).share();
        }

        double equityLeft(String organization) {
            return equity(organization) * (1 - Objects.requireNonNull(share(organization)));
        }

        double leftAtFirst(String organization) {
            return equity(organization) * (1 - of(organization).shareAtFirst());
        }

        private long equity(String organization) {
            return Objects.requireNonNull(of(organization).equityUsd());
        }

        String failed() {
            return Words.list(value.losses().stream()
                    .filter(Contagion.Loss::failed)
                    .map(Contagion.Loss::organization)
                    .sorted());
        }
    }
}
