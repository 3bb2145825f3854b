package dev.interlock.api.measure;

import dev.interlock.api.catalogue.Row;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.traversal.Asked;
import dev.interlock.graph.OrganizationTable;
import dev.interlock.model.Layer;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Who is in the market of a merger: of a layer, of a sector, or by name; the target's layer unless told. */
final class Market {
    private static final String LAYERS = "layers";
    private static final String SECTORS = "sectors";
    private static final String ORGANIZATIONS = "organizations";

    private final Asked asked;
    private final OrganizationTable table;

    private Market(Asked asked) {
        this.asked = asked;
        this.table = asked.view().graph().organizations();
    }

    static IntPredicate read(Asked asked, @Nullable Map<String, Object> said, Row target) {
        Market market = new Market(asked);
        if (said == null) {
            return market.layerOf(target);
        }
        if (!says(said, LAYERS) && !says(said, SECTORS) && !says(said, ORGANIZATIONS)) {
            throw new BadArgument(
                    "market", said, "No market is named", "Name a layer, a sector or organizations, or leave it out.");
        }
        return market.traits(said).or(market.named(said.get(ORGANIZATIONS)));
    }

    private static boolean says(Map<String, Object> said, String name) {
        return said.get(name) != null;
    }

    private IntPredicate layerOf(Row target) {
        Layer layer = table.layer().get(target.index());
        if (layer == null) {
            throw new BadArgument(
                    "market", null, "The target is in no known layer", "Name a layer, a sector or organizations.");
        }
        return organization -> table.layer().is(organization, layer);
    }

    /** In one of the layers and in one of the sectors, of those that are named. */
    private IntPredicate traits(Map<String, Object> said) {
        IntPredicate all = organization -> says(said, LAYERS) || says(said, SECTORS);
        if (said.get(LAYERS) instanceof List<?> names) {
            Set<Layer> layers = EnumSet.noneOf(Layer.class);
            names.forEach(name -> layers.add(Layer.valueOf(name.toString())));
            all = all.and(organization -> layers.contains(table.layer().get(organization)));
        }
        if (said.get(SECTORS) instanceof List<?> names) {
            Set<String> sectors = new HashSet<>();
            names.forEach(name -> sectors.add(name.toString()));
            all = all.and(organization -> sectors.contains(table.sector().get(organization)));
        }
        return all;
    }

    private IntPredicate named(@Nullable Object names) {
        BitSet members = new BitSet();
        if (names instanceof List<?> list) {
            for (Object name : list) {
                Row member = asked.require("market." + ORGANIZATIONS, name.toString());
                members.set(asked.standing(member).index());
            }
        }
        return members::get;
    }
}
