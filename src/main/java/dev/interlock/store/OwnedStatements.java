package dev.interlock.store;

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

/** The keys of what a person wrote or retracted: whatever does not say that it came from the files. */
enum OwnedStatements {
    ORGANIZATIONS(Organization.class, """
            MATCH (n:Organization)
            WHERE coalesce(n.origin, 'USER') <> 'SEED' AND n.id IS :: STRING NOT NULL
            RETURN n.id AS key
            """),
    SOURCES(Source.class, """
            MATCH (n:Source)
            WHERE coalesce(n.origin, 'USER') <> 'SEED' AND n.id IS :: STRING NOT NULL
            RETURN n.id AS key
            """),
    ROUNDS(FundingRound.class, """
            MATCH (n:FundingRound)
            WHERE coalesce(n.origin, 'USER') <> 'SEED' AND n.id IS :: STRING NOT NULL
            RETURN n.id AS key
            """),
    FINANCIALS(Financials.class, """
            MATCH (n:Financials)
            WHERE coalesce(n.origin, 'USER') <> 'SEED' AND n.id IS :: STRING NOT NULL
            RETURN n.id AS key
            """),
    REGULATIONS(Regulation.class, """
            MATCH (n:Regulation)
            WHERE coalesce(n.origin, 'USER') <> 'SEED' AND n.id IS :: STRING NOT NULL
            RETURN n.id AS key
            """),
    PARTICIPATIONS(Participation.class, """
            MATCH ()-[n:PARTICIPATED_IN]->()
            WHERE coalesce(n.origin, 'USER') <> 'SEED' AND n.key IS :: STRING NOT NULL
            RETURN n.key AS key
            """),
    STAKES(Stake.class, """
            MATCH ()-[n:HOLDS_STAKE_IN]->()
            WHERE coalesce(n.origin, 'USER') <> 'SEED' AND n.key IS :: STRING NOT NULL
            RETURN n.key AS key
            """),
    SUPPLY(SupplyAgreement.class, """
            MATCH ()-[n:SUPPLIES]->()
            WHERE coalesce(n.origin, 'USER') <> 'SEED' AND n.key IS :: STRING NOT NULL
            RETURN n.key AS key
            """),
    CREDIT(CreditAgreement.class, """
            MATCH ()-[n:PROVIDES_CREDIT_TO]->()
            WHERE coalesce(n.origin, 'USER') <> 'SEED' AND n.key IS :: STRING NOT NULL
            RETURN n.key AS key
            """),
    ACQUISITIONS(Acquisition.class, """
            MATCH ()-[n:ACQUIRED]->()
            WHERE coalesce(n.origin, 'USER') <> 'SEED' AND n.key IS :: STRING NOT NULL
            RETURN n.key AS key
            """);

    private final Class<? extends Entity> type;
    private final String cypher;

    OwnedStatements(Class<? extends Entity> type, String cypher) {
        this.type = type;
        this.cypher = cypher;
    }

    Class<? extends Entity> type() {
        return type;
    }

    String cypher() {
        return cypher;
    }
}
