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

/**
 * What happens to the version that stands: before it is superseded or retracted a copy is kept as a {@code FactVersion}
 * node; a retraction leaves a tombstone, never a gap, so that whoever asks what is newer sees it.
 */
enum VersionStatements {
    ORGANIZATIONS(Organization.class, """
            UNWIND $keys AS key
            MATCH (old:Organization {id: key})
            OPTIONAL MATCH (old)-[:HAS_PARENT]->(other)
            WITH key, old, min(other.id) AS other
            CREATE (version:FactVersion)
            SET version = properties(old), version.key = key, version.of = 'Organization', version.other = other,
              version.until = $revision
            RETURN [key] AS organizations
            """, """
            UNWIND $keys AS key
            MATCH (n:Organization {id: key})
            SET n.retracted = true, n.revision = $revision, n.origin = $origin
            """),
    SOURCES(Source.class, """
            UNWIND $keys AS key
            MATCH (old:Source {id: key})
            WITH key, old, null AS other
            CREATE (version:FactVersion)
            SET version = properties(old), version.key = key, version.of = 'Source', version.other = other,
              version.until = $revision
            RETURN [] AS organizations
            """, """
            UNWIND $keys AS key
            MATCH (n:Source {id: key})
            SET n.retracted = true, n.revision = $revision, n.origin = $origin
            """),
    ROUNDS(FundingRound.class, """
            UNWIND $keys AS key
            MATCH (old:FundingRound {id: key})
            OPTIONAL MATCH (old)-[:RAISED_BY]->(other)
            OPTIONAL MATCH (old)-[:PART_OF]->(outer)
            WITH key, old, min(other.id) AS other, min(outer.id) AS partOf
            CREATE (version:FactVersion)
            SET version = properties(old), version.key = key, version.of = 'FundingRound', version.other = other,
              version.partOf = partOf, version.until = $revision
            RETURN [other] AS organizations
            """, """
            UNWIND $keys AS key
            MATCH (n:FundingRound {id: key})
            SET n.retracted = true, n.revision = $revision, n.origin = $origin
            """),
    FINANCIALS(Financials.class, """
            UNWIND $keys AS key
            MATCH (old:Financials {id: key})
            OPTIONAL MATCH (old)-[:FINANCIALS_OF]->(other)
            WITH key, old, min(other.id) AS other
            CREATE (version:FactVersion)
            SET version = properties(old), version.key = key, version.of = 'Financials', version.other = other,
              version.until = $revision
            RETURN [] AS organizations
            """, """
            UNWIND $keys AS key
            MATCH (n:Financials {id: key})
            SET n.retracted = true, n.revision = $revision, n.origin = $origin
            """),
    REGULATIONS(Regulation.class, """
            UNWIND $keys AS key
            MATCH (old:Regulation {id: key})
            WITH key, old, null AS other
            CREATE (version:FactVersion)
            SET version = properties(old), version.key = key, version.of = 'Regulation', version.other = other,
              version.until = $revision
            RETURN [] AS organizations
            """, """
            UNWIND $keys AS key
            MATCH (n:Regulation {id: key})
            SET n.retracted = true, n.revision = $revision, n.origin = $origin
            """),
    PARTICIPATIONS(Participation.class, """
            UNWIND $keys AS key
            MATCH (from)-[old:PARTICIPATED_IN {key: key}]->(to)
            USING INDEX SEEK old:PARTICIPATED_IN(key)
            CREATE (version:FactVersion)
            SET version = properties(old), version.of = 'PARTICIPATED_IN', version.from = from.id, version.to = to.id,
              version.until = $revision
            RETURN [from.id, to.id] AS organizations
            """, """
            UNWIND $keys AS key
            MATCH ()-[fact:PARTICIPATED_IN {key: key}]->()
            USING INDEX SEEK fact:PARTICIPATED_IN(key)
            SET fact.retracted = true, fact.revision = $revision, fact.origin = $origin
            """),
    STAKES(Stake.class, """
            UNWIND $keys AS key
            MATCH (from)-[old:HOLDS_STAKE_IN {key: key}]->(to)
            USING INDEX SEEK old:HOLDS_STAKE_IN(key)
            CREATE (version:FactVersion)
            SET version = properties(old), version.of = 'HOLDS_STAKE_IN', version.from = from.id, version.to = to.id,
              version.until = $revision
            RETURN [from.id, to.id] AS organizations
            """, """
            UNWIND $keys AS key
            MATCH ()-[fact:HOLDS_STAKE_IN {key: key}]->()
            USING INDEX SEEK fact:HOLDS_STAKE_IN(key)
            SET fact.retracted = true, fact.revision = $revision, fact.origin = $origin
            """),
    SUPPLY(SupplyAgreement.class, """
            UNWIND $keys AS key
            MATCH (from)-[old:SUPPLIES {key: key}]->(to)
            USING INDEX SEEK old:SUPPLIES(key)
            CREATE (version:FactVersion)
            SET version = properties(old), version.of = 'SUPPLIES', version.from = from.id, version.to = to.id,
              version.until = $revision
            RETURN [from.id, to.id] AS organizations
            """, """
            UNWIND $keys AS key
            MATCH ()-[fact:SUPPLIES {key: key}]->()
            USING INDEX SEEK fact:SUPPLIES(key)
            SET fact.retracted = true, fact.revision = $revision, fact.origin = $origin
            """),
    CREDIT(CreditAgreement.class, """
            UNWIND $keys AS key
            MATCH (from)-[old:PROVIDES_CREDIT_TO {key: key}]->(to)
            USING INDEX SEEK old:PROVIDES_CREDIT_TO(key)
            CREATE (version:FactVersion)
            SET version = properties(old), version.of = 'PROVIDES_CREDIT_TO', version.from = from.id, version.to = to.id,
              version.until = $revision
            RETURN [from.id, to.id] AS organizations
            """, """
            UNWIND $keys AS key
            MATCH ()-[fact:PROVIDES_CREDIT_TO {key: key}]->()
            USING INDEX SEEK fact:PROVIDES_CREDIT_TO(key)
            SET fact.retracted = true, fact.revision = $revision, fact.origin = $origin
            """),
    ACQUISITIONS(Acquisition.class, """
            UNWIND $keys AS key
            MATCH (from)-[old:ACQUIRED {key: key}]->(to)
            USING INDEX SEEK old:ACQUIRED(key)
            CREATE (version:FactVersion)
            SET version = properties(old), version.of = 'ACQUIRED', version.from = from.id, version.to = to.id,
              version.until = $revision
            RETURN [from.id, to.id] AS organizations
            """, """
            UNWIND $keys AS key
            MATCH ()-[fact:ACQUIRED {key: key}]->()
            USING INDEX SEEK fact:ACQUIRED(key)
            SET fact.retracted = true, fact.revision = $revision, fact.origin = $origin
            """);

    private final Class<? extends Entity> type;
    private final String keep;
    private final String retract;

    VersionStatements(Class<? extends Entity> type, String keep, String retract) {
        this.type = type;
        this.keep = keep;
        this.retract = retract;
    }

    Class<? extends Entity> type() {
        return type;
    }

    /** Returns the organizations the version was about. */
    String keep() {
        return keep;
    }

    String retract() {
        return retract;
    }
}
