package dev.interlock.api.measure;

import dev.interlock.analysis.dependence.CapitalOrigin;
import dev.interlock.analysis.dependence.CriticalDependency;
import dev.interlock.analysis.dependence.Dependence;
import dev.interlock.analysis.dependence.Input;
import dev.interlock.analysis.dependence.Part;
import dev.interlock.analysis.dependence.Tier;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.traversal.Asked;
import dev.interlock.api.traversal.Shown;
import dev.interlock.model.Key;
import dev.interlock.traversal.Cut;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Dependence as the schema shows it. */
public record ShownDependence(Dependence value, Asked asked) {
    public int memberCount() {
        return value.members().size();
    }

    public List<ShownTier> tiers() {
        return value.tiers().stream().map(tier -> new ShownTier(tier, shown())).toList();
    }

    public @Nullable CriticalDependency critical() {
        return value.critical();
    }

    public List<Capital> capital() {
        return value.capital().stream().map(Capital::new).toList();
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

    Shown shown() {
        return asked.shown();
    }

    /** Suppliers so many steps upstream. */
    public record ShownTier(Tier value, Shown shown) {
        public int number() {
            return value.number();
        }

        public Input input() {
            return value.input();
        }

        public @Nullable Double coveredByValue() {
            return value.coveredByValue();
        }

        public double coveredByCount() {
            return value.coveredByCount();
        }

        public @Nullable Long knownUsd() {
            return value.knownUsd();
        }

        public int ties() {
            return value.ties();
        }

        public int tiesWithoutValue() {
            return value.tiesWithoutValue();
        }

        List<SupplierPart> suppliers(int first) {
            return value.suppliers().stream()
                    .limit(first)
                    .map(part -> new SupplierPart(
                            shown.organization(Key.of(Objects.requireNonNull(part.of()))),
                            part.byValue(),
                            part.byCount()))
                    .toList();
        }

        public List<LayerPart> layers() {
            return value.layers().stream()
                    .map(part -> new LayerPart(part.of(), part.byValue(), part.byCount()))
                    .toList();
        }

        public List<CountryPart> countries() {
            return value.countries().stream().map(CountryPart::of).toList();
        }

        public List<BlocPart> blocs() {
            return value.blocs().stream().map(BlocPart::of).toList();
        }
    }

    /** Where capital comes from. */
    public record Capital(CapitalOrigin value) {
        public CapitalOrigin.Kind kind() {
            return value.kind();
        }

        public @Nullable Long knownUsd() {
            return value.knownUsd();
        }

        public long estimatedUsd() {
            return value.estimatedUsd();
        }

        public int unknown() {
            return value.unknown();
        }

        public List<CountryPart> countries() {
            return value.countries().stream().map(CountryPart::of).toList();
        }

        public List<BlocPart> blocs() {
            return value.blocs().stream().map(BlocPart::of).toList();
        }
    }

    /** One supplier's part. */
    public record SupplierPart(Row organization, @Nullable Double byValue, double byCount) {}

    /** One layer's part. */
    public record LayerPart(
            @Nullable String layer, @Nullable Double byValue, double byCount) {}

    /** One country's part. */
    public record CountryPart(
            @Nullable String country, @Nullable Double byValue, double byCount) {
        static CountryPart of(Part part) {
            return new CountryPart(part.of(), part.byValue(), part.byCount());
        }
    }

    /** One bloc's part. */
    public record BlocPart(@Nullable String bloc, @Nullable Double byValue, double byCount) {
        static BlocPart of(Part part) {
            return new BlocPart(part.of(), part.byValue(), part.byCount());
        }
    }
}
