package dev.interlock.store;

import dev.interlock.model.Acquisition;
import dev.interlock.model.Entity;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Organization;
import dev.interlock.model.Participation;
import dev.interlock.model.Stake;
import dev.interlock.model.SupplyAgreement;
import java.util.Collection;
import java.util.List;
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
                MATCH (o)-[s:HOLDS_STAKE_IN]->(:Organization)
                WHERE NOT coalesce(s.retracted, false) AND s.status IN $trusted
                  AND s.basis = 'HELD' AND s.percent > 0
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

    /** Who took part in a round that changed, since the round's status is theirs. */
    private static final String INVESTORS_OF = """
            UNWIND $rounds AS id
            MATCH (i:Organization)-[:PARTICIPATED_IN]->(:FundingRound {id: id})
            RETURN DISTINCT i.id AS id
            """;

    private final Neo4jClient client;

    Labels(Neo4jClient client) {
        this.client = client;
    }

    /** Sets and removes labels of every organization the entities are about. Runs in the caller's transaction. */
    void refresh(List<Entity> touched) {
        List<String> ids = Stream.concat(touched.stream().flatMap(Labels::organizations), investorsOf(touched).stream())
                .distinct()
                .toList();
        for (String statement : STATEMENTS) {
            client.query(statement)
                    .bind(ids)
                    .to("ids")
                    .bind(TRUSTED)
                    .to("trusted")
                    .run();
        }
    }

    private Collection<String> investorsOf(List<Entity> touched) {
        List<String> rounds = touched.stream()
                .filter(FundingRound.class::isInstance)
                .map(round -> round.key().text())
                .toList();
        return rounds.isEmpty()
                ? List.of()
                : client.query(INVESTORS_OF)
                        .bind(rounds)
                        .to("rounds")
                        .fetchAs(String.class)
                        .all();
    }

    private static Stream<String> organizations(Entity entity) {
        if (entity instanceof Organization organization) {
            return Stream.of(organization.slug().text());
        }
        if (entity instanceof FundingRound round) {
            return Stream.of(round.organization().text());
        }
        if (entity instanceof Participation participation) {
            return Stream.of(participation.investor().text());
        }
        if (entity instanceof Stake stake) {
            return Stream.of(stake.holder().text());
        }
        if (entity instanceof SupplyAgreement agreement) {
            return Stream.of(agreement.supplier().text());
        }
        if (entity instanceof Acquisition acquisition) {
            return Stream.of(acquisition.acquirer().text());
        }
        return Stream.of();
    }
}
