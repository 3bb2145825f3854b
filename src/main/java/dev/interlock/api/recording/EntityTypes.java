package dev.interlock.api.recording;

import dev.interlock.model.Acquisition;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.Financials;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Organization;
import dev.interlock.model.Participation;
import dev.interlock.model.Regulation;
import dev.interlock.model.Source;
import dev.interlock.model.Stake;
import dev.interlock.model.SupplyAgreement;
import java.util.List;

/** The classes of entities by their names in the schema. */
final class EntityTypes {
    private static final List<Class<? extends Entity>> ALL = List.of(
            Organization.class,
            Source.class,
            FundingRound.class,
            Participation.class,
            Stake.class,
            SupplyAgreement.class,
            CreditAgreement.class,
            Acquisition.class,
            Financials.class,
            Regulation.class);

    private EntityTypes() {}

    static Class<? extends Entity> of(String name) {
        return ALL.stream()
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
