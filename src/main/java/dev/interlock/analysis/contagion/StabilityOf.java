package dev.interlock.analysis.contagion;

import dev.interlock.graph.column.Ints;
import dev.interlock.traversal.Budget;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whether losses along these exposures would grow for ever but for the cap: the spectral radius of Λ. */
final class StabilityOf {
    private final Exposures exposures;
    private final Equities equities;

    StabilityOf(Exposures exposures, Equities equities) {
        this.exposures = exposures;
        this.equities = equities;
    }

    /** Over organizations of known equity; the others pass nothing on. */
    Contagion.Stability bounds(Budget budget) {
        Ints.Builder row = new Ints.Builder();
        Ints.Builder column = new Ints.Builder();
        double[] entry = new double[exposures.size()];
        for (int exposure = 0; exposure < exposures.size(); exposure++) {
            int holder = exposures.holder(exposure);
            int target = exposures.target(exposure);
            if (equities.basis(holder).isKnown() && equities.basis(target).isKnown()) {
                entry[row.size()] = exposures.usd(exposure) / equities.usd(holder);
                row.add(holder);
                column.add(target);
            }
        }
        SpectralRadius radius = SpectralRadius.of(
                equities.all().length, row.freeze(), column.freeze(), Arrays.copyOf(entry, row.size()), budget);
        return new Contagion.Stability(radius.lower(), radius.upper(), verdict(radius));
    }

    private static @Nullable Boolean verdict(SpectralRadius radius) {
        if (radius.upper() < 1) {
            return true;
        }
        return radius.lower() >= 1 ? Boolean.FALSE : null;
    }
}
