package dev.interlock.store;

import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Organization;
import dev.interlock.model.SupplyAgreement;

/**
 * What already named an entity before it came, or came back: facts that were left aside or held without it, and mean
 * something else from now on. Returns how many. Costs what the new entities are named by.
 */
enum ReturnStatements {
    ORGANIZATIONS(Organization.class, """
            UNWIND $keys AS key
            MATCH (o:Organization {id: key})-[named:PARTICIPATED_IN|RAISED_BY|HOLDS_STAKE_IN|SUPPLIES|PROVIDES_CREDIT_TO
              |ACQUIRED|FINANCIALS_OF|HAS_PARENT]-()
            USING INDEX SEEK o:Organization(id)
            WHERE coalesce(named.revision, 0) <= $since AND NOT coalesce(named.retracted, false)
            RETURN count(named) AS older
            """),
    ROUNDS(FundingRound.class, """
            UNWIND $keys AS key
            MATCH (r:FundingRound {id: key})-[named:PARTICIPATED_IN|PART_OF]-()
            USING INDEX SEEK r:FundingRound(id)
            WHERE coalesce(named.revision, 0) <= $since AND NOT coalesce(named.retracted, false)
            RETURN count(named) AS older
            """),
    SUPPLY(SupplyAgreement.class, """
            UNWIND $keys AS key
            MATCH (:Organization)-[named:SUPPLIES {partOf: key}]->(:Organization)
            USING INDEX SEEK named:SUPPLIES(partOf)
            WHERE coalesce(named.revision, 0) <= $since AND NOT coalesce(named.retracted, false)
            RETURN count(named) AS older
            """),
    CREDIT(CreditAgreement.class, """
            UNWIND $keys AS key
            MATCH (:Organization)-[named:PROVIDES_CREDIT_TO {partOf: key}]->(:Organization)
            USING INDEX SEEK named:PROVIDES_CREDIT_TO(partOf)
            WHERE coalesce(named.revision, 0) <= $since AND NOT coalesce(named.retracted, false)
            RETURN count(named) AS older
            """);

    private final Class<? extends Entity> type;
    private final String cypher;

    ReturnStatements(Class<? extends Entity> type, String cypher) {
        this.type = type;
        this.cypher = cypher;
    }

    /** The type of what came. */
    Class<? extends Entity> type() {
        return type;
    }

    String cypher() {
        return cypher;
    }
}
