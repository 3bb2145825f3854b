package dev.interlock.store;

import dev.interlock.model.Acquisition;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.Financials;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Organization;
import dev.interlock.model.Participation;
import dev.interlock.model.Stake;
import dev.interlock.model.SupplyAgreement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Entities as rows of plain values and back: properties named as in the schema, other entities by their keys under the
 * name of the reference ({@code supplier}, {@code partOf}, {@code sourceKeys} …), the entity's own key under
 * {@code id} or {@code key}.
 */
public final class EntityRows {
    private static final Map<Class<? extends Entity>, List<String>> PARTIES = Map.of(
            Organization.class, List.of("parent"),
            FundingRound.class, List.of("organization"),
            Participation.class, List.of("investor"),
            Stake.class, List.of("holder", "organization"),
            SupplyAgreement.class, List.of("supplier", "customer"),
            CreditAgreement.class, List.of("provider", "recipient"),
            Acquisition.class, List.of("acquirer", "target"),
            Financials.class, List.of("organization"));

    /** Types whose key follows from what they refer to. */
    private static final Set<Class<? extends Entity>> KEYLESS =
            Set.of(Participation.class, Stake.class, Financials.class);

    /** All types of entities, in the order a graph is built: what others refer to first. */
    public static final List<Class<? extends Entity>> TYPES = ReadStatements.types();

    private EntityRows() {}

    /** The type of this name, which is that in the schema; empty where there is none. */
    public static Optional<Class<? extends Entity>> type(String name) {
        return TYPES.stream().filter(type -> type.getSimpleName().equals(name)).findFirst();
    }

    /** Everything the entity says; what is unknown is {@code null}. */
    public static Map<String, @Nullable Object> row(Entity entity) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(Properties.of(entity));
        row.remove("searchText");
        for (WriteStatements statement : WriteStatements.values()) {
            if (statement.type() == entity.getClass()) {
                statement.references(entity).forEach(row::put);
            }
        }
        return row;
    }

    /**
     * The entity a row says.
     *
     * @throws InvalidField where a value is missing or none its property may hold
     * @throws dev.interlock.model.InvalidValue where values do not fit together
     */
    public static Entity entity(Class<? extends Entity> type, Map<String, @Nullable Object> row) {
        return ReadStatements.of(type).read(new Fields(row));
    }

    /** The names under which a row of a type names organizations. */
    public static List<String> parties(Class<? extends Entity> type) {
        return PARTIES.getOrDefault(type, List.of());
    }

    /** Under which name a row has the entity's own key; {@code null} where it follows from what it refers to. */
    public static @Nullable String keyName(Class<? extends Entity> type) {
        return KEYLESS.contains(type) ? null : ReadStatements.of(type).key();
    }
}
