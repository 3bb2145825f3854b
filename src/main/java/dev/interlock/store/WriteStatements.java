package dev.interlock.store;

import dev.interlock.model.Acquisition;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.Financials;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.Participation;
import dev.interlock.model.Regulation;
import dev.interlock.model.Source;
import dev.interlock.model.Stake;
import dev.interlock.model.SupplyAgreement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How each type of entity is written and retracted. Writing sets all properties anew, so a property that is gone from
 * the entity is gone from the database; relationships of the entity are drawn anew.
 */
enum WriteStatements {
    ORGANIZATIONS(Organization.class, it -> Map.of(), """
            UNWIND $rows AS row
            MERGE (n:Organization {id: row.key})
            SET n = row.properties
            """, """
            UNWIND $rows AS row
            MATCH (n:Organization {id: row.key})
            SET n.retracted = true, n.revision = row.properties.revision
            """),
    PARENTS(Organization.class, it -> link("parent", ((Organization) it).parent()), """
            UNWIND $rows AS row
            MATCH (n:Organization {id: row.key})
            OPTIONAL MATCH (n)-[old:HAS_PARENT]->()
            DELETE old
            WITH DISTINCT n, row
            MATCH (p:Organization {id: row.links.parent})
            CREATE (n)-[:HAS_PARENT {revision: row.properties.revision}]->(p)
            """, ""),
    SOURCES(Source.class, it -> Map.of(), """
            UNWIND $rows AS row
            MERGE (n:Source {id: row.key})
            SET n = row.properties
            """, """
            UNWIND $rows AS row
            MATCH (n:Source {id: row.key})
            SET n.retracted = true, n.revision = row.properties.revision
            """),
    ROUNDS(FundingRound.class, it -> link("organization", ((FundingRound) it).organization()), """
            UNWIND $rows AS row
            MERGE (n:FundingRound {id: row.key})
            SET n = row.properties
            WITH n, row
            OPTIONAL MATCH (n)-[old:RAISED_BY]->()
            DELETE old
            WITH DISTINCT n, row
            MATCH (o:Organization {id: row.links.organization})
            CREATE (n)-[:RAISED_BY {revision: row.properties.revision}]->(o)
            """, """
            UNWIND $rows AS row
            MATCH (n:FundingRound {id: row.key})
            SET n.retracted = true, n.revision = row.properties.revision
            """),
    PARTS(FundingRound.class, it -> link("partOf", ((FundingRound) it).partOf()), """
            UNWIND $rows AS row
            MATCH (n:FundingRound {id: row.key})
            OPTIONAL MATCH (n)-[old:PART_OF]->()
            DELETE old
            WITH DISTINCT n, row
            MATCH (outer:FundingRound {id: row.links.partOf})
            CREATE (n)-[:PART_OF {revision: row.properties.revision}]->(outer)
            """, ""),
    PARTICIPATIONS(
            Participation.class,
            it -> links("investor", ((Participation) it).investor(), "round", ((Participation) it).round()),
            """
            UNWIND $rows AS row
            OPTIONAL MATCH ()-[old:PARTICIPATED_IN {key: row.key}]->()
            DELETE old
            WITH DISTINCT row
            MATCH (i:Organization {id: row.links.investor}), (r:FundingRound {id: row.links.round})
            CREATE (i)-[p:PARTICIPATED_IN]->(r)
            SET p = row.properties
            """,
            """
            UNWIND $rows AS row
            MATCH ()-[p:PARTICIPATED_IN {key: row.key}]->()
            SET p.retracted = true, p.revision = row.properties.revision
            """),
    STAKES(
            Stake.class,
            it -> links("holder", ((Stake) it).holder(), "organization", ((Stake) it).organization()),
            """
            UNWIND $rows AS row
            OPTIONAL MATCH ()-[old:HOLDS_STAKE_IN {key: row.key}]->()
            DELETE old
            WITH DISTINCT row
            MATCH (h:Organization {id: row.links.holder}), (o:Organization {id: row.links.organization})
            CREATE (h)-[s:HOLDS_STAKE_IN]->(o)
            SET s = row.properties
            """,
            """
            UNWIND $rows AS row
            MATCH ()-[s:HOLDS_STAKE_IN {key: row.key}]->()
            SET s.retracted = true, s.revision = row.properties.revision
            """),
    SUPPLY(
            SupplyAgreement.class,
            it -> links("supplier", ((SupplyAgreement) it).supplier(), "customer", ((SupplyAgreement) it).customer()),
            """
            UNWIND $rows AS row
            OPTIONAL MATCH ()-[old:SUPPLIES {key: row.key}]->()
            DELETE old
            WITH DISTINCT row
            MATCH (s:Organization {id: row.links.supplier}), (c:Organization {id: row.links.customer})
            CREATE (s)-[a:SUPPLIES]->(c)
            SET a = row.properties
            """,
            """
            UNWIND $rows AS row
            MATCH ()-[a:SUPPLIES {key: row.key}]->()
            SET a.retracted = true, a.revision = row.properties.revision
            """),
    CREDIT(
            CreditAgreement.class,
            it -> links("provider", ((CreditAgreement) it).provider(), "recipient", ((CreditAgreement) it).recipient()),
            """
            UNWIND $rows AS row
            OPTIONAL MATCH ()-[old:PROVIDES_CREDIT_TO {key: row.key}]->()
            DELETE old
            WITH DISTINCT row
            MATCH (p:Organization {id: row.links.provider}), (r:Organization {id: row.links.recipient})
            CREATE (p)-[c:PROVIDES_CREDIT_TO]->(r)
            SET c = row.properties
            """,
            """
            UNWIND $rows AS row
            MATCH ()-[c:PROVIDES_CREDIT_TO {key: row.key}]->()
            SET c.retracted = true, c.revision = row.properties.revision
            """),
    ACQUISITIONS(
            Acquisition.class,
            it -> links("acquirer", ((Acquisition) it).acquirer(), "target", ((Acquisition) it).target()),
            """
            UNWIND $rows AS row
            OPTIONAL MATCH ()-[old:ACQUIRED {key: row.key}]->()
            DELETE old
            WITH DISTINCT row
            MATCH (a:Organization {id: row.links.acquirer}), (t:Organization {id: row.links.target})
            CREATE (a)-[d:ACQUIRED]->(t)
            SET d = row.properties
            """,
            """
            UNWIND $rows AS row
            MATCH ()-[d:ACQUIRED {key: row.key}]->()
            SET d.retracted = true, d.revision = row.properties.revision
            """),
    FINANCIALS(Financials.class, it -> link("organization", ((Financials) it).organization()), """
            UNWIND $rows AS row
            MERGE (n:Financials {id: row.key})
            SET n = row.properties
            WITH n, row
            OPTIONAL MATCH (n)-[old:FINANCIALS_OF]->()
            DELETE old
            WITH DISTINCT n, row
            MATCH (o:Organization {id: row.links.organization})
            CREATE (n)-[:FINANCIALS_OF {revision: row.properties.revision}]->(o)
            """, """
            UNWIND $rows AS row
            MATCH (n:Financials {id: row.key})
            SET n.retracted = true, n.revision = row.properties.revision
            """),
    REGULATIONS(Regulation.class, it -> Map.of(), """
            UNWIND $rows AS row
            MERGE (n:Regulation {id: row.key})
            SET n = row.properties
            """, """
            UNWIND $rows AS row
            MATCH (n:Regulation {id: row.key})
            SET n.retracted = true, n.revision = row.properties.revision
            """);

    private final Class<? extends Entity> type;
    private final Function<Entity, Map<String, Object>> links;
    private final String write;
    private final String retract;

    WriteStatements(
            Class<? extends Entity> type, Function<Entity, Map<String, Object>> links, String write, String retract) {
        this.type = type;
        this.links = links;
        this.write = write;
        this.retract = retract;
    }

    String write() {
        return write;
    }

    /** Empty where another statement retracts the entity. */
    String retract() {
        return retract;
    }

    /** What {@code $rows} holds for the entities of this statement's type. */
    List<Map<String, Object>> rows(List<Entity> entities, Origin origin, long revision) {
        return entities.stream()
                .filter(type::isInstance)
                .map(entity -> row(entity, origin, revision))
                .toList();
    }

    private Map<String, Object> row(Entity entity, Origin origin, long revision) {
        Map<String, Object> properties = new LinkedHashMap<>(Properties.of(entity));
        properties.put("origin", origin.name());
        properties.put("revision", revision);
        return Map.of("key", entity.key().text(), "properties", properties, "links", links.apply(entity));
    }

    private static Map<String, Object> link(String name, @Nullable Key to) {
        return to == null ? Map.of() : Map.of(name, to.text());
    }

    private static Map<String, Object> links(String first, Key one, String second, Key other) {
        return Map.of(first, one.text(), second, other.text());
    }
}
