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
 * How each type of entity is written. All properties of ours are set anew, so a property that is gone from the entity
 * is gone from the database; properties of others stay. A relationship whose ends have changed is drawn anew.
 *
 * <p>Each statement returns how many rows found all they refer to. The
 * index is named since a plan made while there are no facts yet would else look at all relationships for each row.
 */
enum WriteStatements {
    ORGANIZATIONS(Organization.class, it -> Map.of(), """
            UNWIND $rows AS row
            MERGE (n:Organization {id: row.key})
            SET n += row.properties
            RETURN count(n) AS written
            """),
    PARENTS(Organization.class, it -> link("parent", ((Organization) it).parent()), """
            UNWIND $rows AS row
            MATCH (n:Organization {id: row.key})
            OPTIONAL MATCH (n)-[old:HAS_PARENT]->()
            DELETE old
            WITH DISTINCT n, row
            MATCH (to:Organization {id: row.links.parent})
            CREATE (n)-[:HAS_PARENT {revision: row.properties.revision}]->(to)
            RETURN count(to) AS written
            """),
    SOURCES(Source.class, it -> Map.of(), """
            UNWIND $rows AS row
            MERGE (n:Source {id: row.key})
            SET n += row.properties
            RETURN count(n) AS written
            """),
    ROUNDS(FundingRound.class, it -> Map.of(), """
            UNWIND $rows AS row
            MERGE (n:FundingRound {id: row.key})
            SET n += row.properties
            RETURN count(n) AS written
            """),
    RAISERS(FundingRound.class, it -> link("organization", ((FundingRound) it).organization()), """
            UNWIND $rows AS row
            MATCH (n:FundingRound {id: row.key})
            OPTIONAL MATCH (n)-[old:RAISED_BY]->()
            DELETE old
            WITH DISTINCT n, row
            MATCH (to:Organization {id: row.links.organization})
            CREATE (n)-[:RAISED_BY {revision: row.properties.revision}]->(to)
            RETURN count(to) AS written
            """),
    PARTS(FundingRound.class, it -> link("partOf", ((FundingRound) it).partOf()), """
            UNWIND $rows AS row
            MATCH (n:FundingRound {id: row.key})
            OPTIONAL MATCH (n)-[old:PART_OF]->()
            DELETE old
            WITH DISTINCT n, row
            MATCH (to:FundingRound {id: row.links.partOf})
            CREATE (n)-[:PART_OF {revision: row.properties.revision}]->(to)
            RETURN count(to) AS written
            """),
    PARTICIPATIONS(
            Participation.class,
            it -> links("investor", ((Participation) it).investor(), "round", ((Participation) it).round()),
            """
            UNWIND $rows AS row
            MATCH (from:Organization {id: row.links.investor}), (to:FundingRound {id: row.links.round})
            OPTIONAL MATCH (a)-[old:PARTICIPATED_IN {key: row.key}]->(b)
            USING INDEX SEEK old:PARTICIPATED_IN(key)
            WHERE a <> from OR b <> to
            DELETE old
            WITH DISTINCT row, from, to
            MERGE (from)-[fact:PARTICIPATED_IN {key: row.key}]->(to)
            SET fact += row.properties
            RETURN count(fact) AS written
            """),
    STAKES(Stake.class, it -> links("holder", ((Stake) it).holder(), "organization", ((Stake) it).organization()), """
            UNWIND $rows AS row
            MATCH (from:Organization {id: row.links.holder}), (to:Organization {id: row.links.organization})
            OPTIONAL MATCH (a)-[old:HOLDS_STAKE_IN {key: row.key}]->(b)
            USING INDEX SEEK old:HOLDS_STAKE_IN(key)
            WHERE a <> from OR b <> to
            DELETE old
            WITH DISTINCT row, from, to
            MERGE (from)-[fact:HOLDS_STAKE_IN {key: row.key}]->(to)
            SET fact += row.properties
            RETURN count(fact) AS written
            """),
    SUPPLY(
            SupplyAgreement.class,
            it -> links("supplier", ((SupplyAgreement) it).supplier(), "customer", ((SupplyAgreement) it).customer()),
            """
            UNWIND $rows AS row
            MATCH (from:Organization {id: row.links.supplier}), (to:Organization {id: row.links.customer})
            OPTIONAL MATCH (a)-[old:SUPPLIES {key: row.key}]->(b)
            USING INDEX SEEK old:SUPPLIES(key)
            WHERE a <> from OR b <> to
            DELETE old
            WITH DISTINCT row, from, to
            MERGE (from)-[fact:SUPPLIES {key: row.key}]->(to)
            SET fact += row.properties
            RETURN count(fact) AS written
            """),
    CREDIT(
            CreditAgreement.class,
            it -> links("provider", ((CreditAgreement) it).provider(), "recipient", ((CreditAgreement) it).recipient()),
            """
            UNWIND $rows AS row
            MATCH (from:Organization {id: row.links.provider}), (to:Organization {id: row.links.recipient})
            OPTIONAL MATCH (a)-[old:PROVIDES_CREDIT_TO {key: row.key}]->(b)
            USING INDEX SEEK old:PROVIDES_CREDIT_TO(key)
            WHERE a <> from OR b <> to
            DELETE old
            WITH DISTINCT row, from, to
            MERGE (from)-[fact:PROVIDES_CREDIT_TO {key: row.key}]->(to)
            SET fact += row.properties
            RETURN count(fact) AS written
            """),
    ACQUISITIONS(
            Acquisition.class,
            it -> links("acquirer", ((Acquisition) it).acquirer(), "target", ((Acquisition) it).target()),
            """
            UNWIND $rows AS row
            MATCH (from:Organization {id: row.links.acquirer}), (to:Organization {id: row.links.target})
            OPTIONAL MATCH (a)-[old:ACQUIRED {key: row.key}]->(b)
            USING INDEX SEEK old:ACQUIRED(key)
            WHERE a <> from OR b <> to
            DELETE old
            WITH DISTINCT row, from, to
            MERGE (from)-[fact:ACQUIRED {key: row.key}]->(to)
            SET fact += row.properties
            RETURN count(fact) AS written
            """),
    FINANCIALS(Financials.class, it -> Map.of(), """
            UNWIND $rows AS row
            MERGE (n:Financials {id: row.key})
            SET n += row.properties
            RETURN count(n) AS written
            """),
    FINANCIALS_OWNERS(Financials.class, it -> link("organization", ((Financials) it).organization()), """
            UNWIND $rows AS row
            MATCH (n:Financials {id: row.key})
            OPTIONAL MATCH (n)-[old:FINANCIALS_OF]->()
            DELETE old
            WITH DISTINCT n, row
            MATCH (to:Organization {id: row.links.organization})
            CREATE (n)-[:FINANCIALS_OF {revision: row.properties.revision}]->(to)
            RETURN count(to) AS written
            """),
    REGULATIONS(Regulation.class, it -> Map.of(), """
            UNWIND $rows AS row
            MERGE (n:Regulation {id: row.key})
            SET n += row.properties
            RETURN count(n) AS written
            """);

    private final Class<? extends Entity> type;
    private final Function<Entity, Map<String, Object>> links;
    private final String cypher;

    WriteStatements(Class<? extends Entity> type, Function<Entity, Map<String, Object>> links, String cypher) {
        this.type = type;
        this.links = links;
        this.cypher = cypher;
    }

    String cypher() {
        return cypher;
    }

    /** What it writes, or part of it. */
    Class<? extends Entity> type() {
        return type;
    }

    /** The keys of other entities that the entity names, by the name of the reference; those it may lack are not there. */
    Map<String, Object> references(Entity entity) {
        return links.apply(entity);
    }

    /** What {@code $rows} holds for the entities of this statement's type. */
    List<Map<String, Object>> rows(List<Entity> entities, Origin origin, long revision) {
        return entities.stream()
                .filter(type::isInstance)
                .map(entity -> row(entity, origin, revision))
                .toList();
    }

    /** How many of the rows must find what they refer to: all, but for links that may be absent. */
    long expected(List<Map<String, Object>> rows) {
        return this == PARENTS || this == PARTS
                ? rows.stream()
                        .filter(row -> !Map.of().equals(row.get("links")))
                        .count()
                : rows.size();
    }

    private Map<String, Object> row(Entity entity, Origin origin, long revision) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>(Properties.of(entity));
        properties.put("origin", origin.name());
        properties.put("revision", revision);
        properties.put("retracted", null);
        return Map.of("key", entity.key().text(), "properties", properties, "links", links.apply(entity));
    }

    private static Map<String, Object> link(String name, @Nullable Key to) {
        return to == null ? Map.of() : Map.of(name, to.text());
    }

    private static Map<String, Object> links(String first, Key one, String second, Key other) {
        return Map.of(first, one.text(), second, other.text());
    }
}
