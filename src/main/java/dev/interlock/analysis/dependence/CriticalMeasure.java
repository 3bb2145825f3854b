package dev.interlock.analysis.dependence;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.SupplyTable;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Region;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Works out {@link CriticalDependency} for some organizations; costs their supply agreements. */
final class CriticalMeasure {
    private final GraphView view;
    private final Graph graph;
    private final SupplyTable supply;
    private final Region bloc;
    private final Map<String, Long> imports = new TreeMap<>();
    private long home;
    private long exports;
    private boolean anyHome;
    private boolean anyExport;
    private final BitSet leftOut = new BitSet();

    private CriticalMeasure(GraphView view, Region bloc) {
        this.view = view;
        this.graph = view.graph();
        this.supply = graph.supply();
        this.bloc = bloc;
    }

    static CriticalDependency of(GraphView view, int[] members, Region bloc) {
        CriticalMeasure measure = new CriticalMeasure(view, bloc);
        for (int member : members) {
            measure.each(member, view.graph().indexes().supplyByCustomer(), measure::receive);
            measure.each(member, view.graph().indexes().supplyBySupplier(), measure::export);
        }
        return measure.result();
    }

    private interface Booking {
        void book(int agreement, long usd);
    }

    private void each(int member, Index agreements, Booking booking) {
        for (int i = agreements.start(member); i < agreements.end(member); i++) {
            int agreement = agreements.at(i);
            if (view.seesSupply(agreement) && !view.money().isSupplyElsewhere(agreement)) {
                long usd = supply.valueUsd().get(agreement);
                if (usd == Longs.MISSING) {
                    leftOut.set(agreement);
                } else {
                    booking.book(agreement, usd);
                }
            }
        }
    }

    private void receive(int agreement, long usd) {
        String country = country(supply.supplier(), agreement);
        if (country == null) {
            leftOut.set(agreement);
        } else if (Blocs.isIn(bloc, country)) {
            home += usd;
            anyHome = true;
        } else {
            imports.merge(country, usd, Long::sum);
        }
    }

    private void export(int agreement, long usd) {
        String country = country(supply.customer(), agreement);
        if (country == null) {
            leftOut.set(agreement);
        } else if (!Blocs.isIn(bloc, country)) {
            exports += usd;
            anyExport = true;
        }
    }

    private @Nullable String country(Ints organization, int agreement) {
        return graph.organizations().country().get(organization.get(agreement));
    }

    private CriticalDependency result() {
        long foreign = imports.values().stream().mapToLong(Long::longValue).sum();
        boolean received = !imports.isEmpty() || anyHome;
        Double concentration = foreign == 0 ? null : Double.valueOf(squares(foreign));
        Double importShare = foreign + home == 0 ? null : Double.valueOf((double) foreign / (foreign + home));
        Double substitution = !received || exports == 0 ? null : Double.valueOf((double) foreign / exports);
        return new CriticalDependency(
                bloc,
                concentration,
                importShare,
                substitution,
                all(
                        above(concentration, CriticalDependency.CRITICAL_CONCENTRATION),
                        above(importShare, CriticalDependency.CRITICAL_IMPORT_SHARE),
                        above(substitution, CriticalDependency.CRITICAL_SUBSTITUTION)),
                imports.isEmpty() ? null : Long.valueOf(foreign),
                anyHome ? Long.valueOf(home) : null,
                anyExport ? Long.valueOf(exports) : null,
                sources(foreign),
                leftOut.cardinality());
    }

    private double squares(long foreign) {
        double sum = 0;
        for (long usd : imports.values()) {
            sum += ((double) usd / foreign) * ((double) usd / foreign);
        }
        return sum;
    }

    private List<CriticalDependency.Source> sources(long foreign) {
        List<CriticalDependency.Source> sources = new ArrayList<>();
        imports.forEach((country, usd) ->
                sources.add(new CriticalDependency.Source(country, usd, foreign == 0 ? 0 : (double) usd / foreign)));
        sources.sort(Comparator.comparingLong(CriticalDependency.Source::importsUsd)
                .reversed()
                .thenComparing(CriticalDependency.Source::country));
        return sources;
    }

    private static @Nullable Boolean above(@Nullable Double value, double critical) {
        return value == null ? null : Boolean.valueOf(value > critical);
    }

    /** One that is not critical decides, whatever the unknown ones are. */
    private static @Nullable Boolean all(@Nullable Boolean... critical) {
        boolean unknown = false;
        for (Boolean each : critical) {
            if (each == null) {
                unknown = true;
            } else if (!each) {
                return false;
            }
        }
        return unknown ? null : Boolean.TRUE;
    }
}
