package dev.interlock.store;

import dev.interlock.model.Entity;
import dev.interlock.model.Organization;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the labels {@code Investor}, {@code Startup}, {@code Acquirer} and {@code GpuSupplier} true, for who looks at
 * the database itself. They follow from the facts of default trust, whatever their dates.
 */
@Component
class Labels {
    private static final String INVESTOR = """
            UNWIND $ids AS id
            MATCH (o:Organization {id: id})
            WITH o, NOT coalesce(o.retracted, false) AND (EXISTS {
                MATCH (o)-[p:PARTICIPATED_IN]->(r:FundingRound)
                WHERE NOT coalesce(p.retracted, false) AND NOT coalesce(r.retracted, false)
                  AND r.status IN $trusted
            } OR EXISTS {
                MATCH (o)-[s:HOLDS_STAKE_IN]->(c:Organization)
                WHERE NOT coalesce(s.retracted, false) AND s.status IN $trusted
                  AND s.basis = 'HELD' AND s.percent > 0
                  AND NOT EXISTS {
                    MATCH (o)-[later:HOLDS_STAKE_IN]->(c)
                    WHERE NOT coalesce(later.retracted, false) AND later.status IN $trusted
                      AND later.basis = 'HELD' AND later.asOf > s.asOf
                  }
                  AND NOT EXISTS {
                    MATCH (:Organization)-[a:ACQUIRED]->(c)
                    WHERE NOT coalesce(a.retracted, false) AND a.status = 'CLOSED'
                      AND a.kind IN ['ACQUISITION', 'MERGER'] AND coalesce(a.closedOn, a.announcedOn) > s.asOf
                  }
            }) AS holds
            FOREACH (x IN CASE WHEN holds THEN [o] ELSE [] END | SET x:Investor)
            FOREACH (x IN CASE WHEN holds THEN [] ELSE [o] END | REMOVE x:Investor)
            """;
    private static final String STARTUP = """
            UNWIND $ids AS id
            MATCH (o:Organization {id: id})
            WITH o, NOT coalesce(o.retracted, false) AND o.kind = 'COMPANY' AND NOT coalesce(o.listed, false)
              AND EXISTS {
                MATCH (o)<-[:RAISED_BY]-(r:FundingRound)
                WHERE NOT coalesce(r.retracted, false) AND r.status IN $trusted
              } AS holds
            FOREACH (x IN CASE WHEN holds THEN [o] ELSE [] END | SET x:Startup)
            FOREACH (x IN CASE WHEN holds THEN [] ELSE [o] END | REMOVE x:Startup)
            """;
    private static final String ACQUIRER = """
            UNWIND $ids AS id
            MATCH (o:Organization {id: id})
            WITH o, NOT coalesce(o.retracted, false) AND EXISTS {
                MATCH (o)-[a:ACQUIRED]->(:Organization)
                WHERE NOT coalesce(a.retracted, false) AND a.status IN $trusted
            } AS holds
            FOREACH (x IN CASE WHEN holds THEN [o] ELSE [] END | SET x:Acquirer)
            FOREACH (x IN CASE WHEN holds THEN [] ELSE [o] END | REMOVE x:Acquirer)
            """;
    private static final String GPU_SUPPLIER = """
            UNWIND $ids AS id
            MATCH (o:Organization {id: id})
            WITH o, NOT coalesce(o.retracted, false) AND EXISTS {
                MATCH (o)-[s:SUPPLIES]->(:Organization)
                WHERE NOT coalesce(s.retracted, false) AND s.status IN $trusted
                  AND s.product IN ['GPU', 'ACCELERATOR']
            } AS holds
            FOREACH (x IN CASE WHEN holds THEN [o] ELSE [] END | SET x:GpuSupplier)
            FOREACH (x IN CASE WHEN holds THEN [] ELSE [o] END | REMOVE x:GpuSupplier)
            """;
    private static final List<String> STATEMENTS = List.of(INVESTOR, STARTUP, ACQUIRER, GPU_SUPPLIER);
    private static final List<String> TRUSTED = List.of("CLOSED", "COMMITTED", "ANNOUNCED");

    /** A round's status is its investors', and a takeover ends stakes: both may change who is an investor. */
    private static final String INVESTORS_IN = """
            UNWIND $ids AS id
            MATCH (o:Organization {id: id})
            CALL (o) {
                MATCH (o)<-[:HOLDS_STAKE_IN]-(i:Organization)
                RETURN i
                UNION
                MATCH (o)<-[:RAISED_BY]-(:FundingRound)<-[:PARTICIPATED_IN]-(i:Organization)
                RETURN i
            }
            RETURN DISTINCT i.id AS id
            """;

    private final Neo4jClient client;

    Labels(Neo4jClient client) {
        this.client = client;
    }

    /** The organizations an entity is about. */
    static List<String> organizations(Entity entity) {
        return Stream.concat(Stream.of(EntityId.of(entity)), References.partiesOf(entity).stream())
                .filter(id -> id.type() == Organization.class)
                .map(id -> id.key().text())
                .toList();
    }

    /** Sets and removes labels of these organizations and of who invests in them. In the caller's transaction. */
    void refresh(Collection<String> touched) {
        Set<String> ids = new LinkedHashSet<>(touched);
        ids.addAll(client.query(INVESTORS_IN)
                .bind(touched)
                .to("ids")
                .fetchAs(String.class)
                .all());
        for (String statement : STATEMENTS) {
            client.query(statement)
                    .bind(ids)
                    .to("ids")
                    .bind(TRUSTED)
                    .to("trusted")
                    .run();
        }
    }
}
