package dev.interlock.api.measure;

import dev.interlock.analysis.contagion.Channel;
import dev.interlock.analysis.contagion.Contagion;
import dev.interlock.analysis.contagion.ContagionModel;
import dev.interlock.analysis.contagion.EquityBasis;
import dev.interlock.analysis.contagion.ExposureBasis;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.traversal.Asked;
import dev.interlock.api.traversal.Shown;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.FactReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contagion as the schema shows it. */
public record ShownContagion(ContagionModel model, Contagion value, Asked asked) {
    public int lossCount() {
        return value.losses().size();
    }

    List<Loss> losses(int first) {
        return value.losses().stream()
                .limit(first)
                .map(loss -> Loss.of(loss, shown()))
                .toList();
    }

    public List<Round> rounds() {
        return value.rounds().stream().map(round -> new Round(round, shown())).toList();
    }

    public @Nullable Long shockUsd() {
        return value.shockUsd();
    }

    public long knockOnUsd() {
        return value.knockOnUsd();
    }

    public @Nullable Long totalUsd() {
        return value.totalUsd();
    }

    public @Nullable Double amplification() {
        return value.amplification();
    }

    public @Nullable Double debtRank() {
        return value.debtRank();
    }

    public Stability stability() {
        Contagion.Stability bounds = value.stability();
        Double upper = Double.isFinite(bounds.upper()) ? Double.valueOf(bounds.upper()) : null;
        return new Stability(bounds.lower(), upper, bounds.stable());
    }

    public List<Contagion.OnExposures> exposureBases() {
        return value.exposureBases();
    }

    public List<Contagion.OnEquities> equityBases() {
        return value.equityBases();
    }

    public int unknownExposures() {
        return value.unknownExposures();
    }

    public List<String> assumptions() {
        return value.assumptions();
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

    public List<Asked.NamedGroup> groups() {
        return asked.named();
    }

    private Shown shown() {
        return asked.shown();
    }

    /** The bounds of the spectral radius. */
    public record Stability(
            double lower, @Nullable Double upper, @Nullable Boolean stable) {}

    /** What one organization loses in all. */
    public record Loss(
            Row organization,
            @Nullable Long shockUsd,
            long knockOnUsd,
            double shareAtFirst,
            @Nullable Double share,
            @Nullable Long equityUsd,
            EquityBasis equityBasis,
            int firstRound,
            boolean failed) {
        static Loss of(Contagion.Loss loss, Shown shown) {
            return new Loss(
                    shown.organization(loss.organization()),
                    loss.shockUsd(),
                    loss.knockOnUsd(),
                    loss.shareAtFirst(),
                    loss.share(),
                    loss.equityUsd(),
                    loss.equityBasis(),
                    loss.firstRound(),
                    loss.failed());
        }
    }

    /** One round after the shock. */
    public record Round(Contagion.Round value, Shown shown) {
        public int number() {
            return value.number();
        }

        public long lossUsd() {
            return value.lossUsd();
        }

        public int lossCount() {
            return value.losses().size();
        }

        List<RoundLoss> losses(int first) {
            return value.losses().stream()
                    .limit(first)
                    .map(loss -> new RoundLoss(loss, shown))
                    .toList();
        }
    }

    /** What one organization loses in one round. */
    public record RoundLoss(Contagion.RoundLoss value, Shown shown) {
        public Row organization() {
            return shown.organization(value.organization());
        }

        public long lossUsd() {
            return value.lossUsd();
        }

        public List<Carried> carried() {
            return value.carried().stream().map(tie -> Carried.of(tie, shown)).toList();
        }
    }

    /** A loss that came by one tie. */
    public record Carried(
            Row from,
            Channel channel,
            ExposureBasis basis,
            long exposureUsd,
            long lossUsd,
            Row fact,
            @Nullable Row valuation) {
        static Carried of(Contagion.Carried tie, Shown shown) {
            FactReference valuation = tie.valuation();
            return new Carried(
                    shown.organization(tie.from()),
                    tie.basis().channel(),
                    tie.basis(),
                    tie.exposureUsd(),
                    tie.lossUsd(),
                    shown.facts(List.of(tie.fact())).get(0),
                    valuation == null ? null : shown.facts(List.of(valuation)).get(0));
        }
    }
}
