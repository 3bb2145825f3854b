package dev.interlock.store;

import dev.interlock.model.Entity;
import java.util.List;
import java.util.function.Function;

/** One statement for each type of entity: what holds, ascending by key. */
enum ReadStatements {
    ORGANIZATIONS(Entities::organization, """
            MATCH (o:Organization)
            WHERE NOT coalesce(o.retracted, false)
            OPTIONAL MATCH (o)-[:HAS_PARENT]->(p:Organization)
            WHERE NOT coalesce(p.retracted, false)
            WITH o, min(p.id) AS parent
            RETURN o {.*, parent: parent} AS row
            ORDER BY o.id
            """),
    SOURCES(Entities::source, """
            MATCH (s:Source)
            WHERE NOT coalesce(s.retracted, false)
            RETURN s {.*} AS row
            ORDER BY s.id
            """),
    ROUNDS(Entities::round, """
            MATCH (r:FundingRound)-[:RAISED_BY]->(o:Organization)
            WHERE NOT coalesce(r.retracted, false) AND NOT coalesce(o.retracted, false)
            OPTIONAL MATCH (r)-[:PART_OF]->(outer:FundingRound)
            WHERE NOT coalesce(outer.retracted, false)
            WITH r, o, min(outer.id) AS partOf
            RETURN r {.*, organization: o.id, partOf: partOf} AS row
            ORDER BY r.id
            """),
    PARTICIPATIONS(Entities::participation, """
            MATCH (i:Organization)-[p:PARTICIPATED_IN]->(r:FundingRound)-[:RAISED_BY]->(o:Organization)
            WHERE NOT coalesce(p.retracted, false) AND NOT coalesce(i.retracted, false)
              AND NOT coalesce(r.retracted, false) AND NOT coalesce(o.retracted, false)
            RETURN p {.*, round: r.id, investor: i.id} AS row
            ORDER BY p.key
            """),
    STAKES(Entities::stake, """
            MATCH (h:Organization)-[s:HOLDS_STAKE_IN]->(o:Organization)
            WHERE NOT coalesce(s.retracted, false) AND NOT coalesce(h.retracted, false)
              AND NOT coalesce(o.retracted, false)
            RETURN s {.*, holder: h.id, organization: o.id} AS row
            ORDER BY s.key
            """),
    SUPPLY(Entities::supply, """
            MATCH (s:Organization)-[a:SUPPLIES]->(c:Organization)
            WHERE NOT coalesce(a.retracted, false) AND NOT coalesce(s.retracted, false)
              AND NOT coalesce(c.retracted, false)
            OPTIONAL MATCH (:Organization)-[outer:SUPPLIES {key: a.partOf}]->(:Organization)
            WHERE NOT coalesce(outer.retracted, false)
            RETURN a {.*, supplier: s.id, customer: c.id, partOf: outer.key} AS row
            ORDER BY a.key
            """),
    CREDIT(Entities::credit, """
            MATCH (p:Organization)-[c:PROVIDES_CREDIT_TO]->(r:Organization)
            WHERE NOT coalesce(c.retracted, false) AND NOT coalesce(p.retracted, false)
              AND NOT coalesce(r.retracted, false)
            OPTIONAL MATCH (:Organization)-[outer:PROVIDES_CREDIT_TO {key: c.partOf}]->(:Organization)
            WHERE NOT coalesce(outer.retracted, false)
            RETURN c {.*, provider: p.id, recipient: r.id, partOf: outer.key} AS row
            ORDER BY c.key
            """),
    ACQUISITIONS(Entities::acquisition, """
            MATCH (a:Organization)-[d:ACQUIRED]->(t:Organization)
            WHERE NOT coalesce(d.retracted, false) AND NOT coalesce(a.retracted, false)
              AND NOT coalesce(t.retracted, false)
            RETURN d {.*, acquirer: a.id, target: t.id} AS row
            ORDER BY d.key
            """),
    FINANCIALS(Entities::financials, """
            MATCH (f:Financials)-[:FINANCIALS_OF]->(o:Organization)
            WHERE NOT coalesce(f.retracted, false) AND NOT coalesce(o.retracted, false)
            RETURN f {.*, organization: o.id} AS row
            ORDER BY f.id
            """),
    REGULATIONS(Entities::regulation, """
            MATCH (r:Regulation)
            WHERE NOT coalesce(r.retracted, false)
            RETURN r {.*} AS row
            ORDER BY r.id
            """);

    /** In the order a graph is built: what others refer to first. */
    static final List<ReadStatements> IN_ORDER = List.of(values());

    private final Function<Fields, Entity> reader;
    private final String cypher;

    ReadStatements(Function<Fields, Entity> reader, String cypher) {
        this.reader = reader;
        this.cypher = cypher;
    }

    String cypher() {
        return cypher;
    }

    Entity read(Fields row) {
        return reader.apply(row);
    }
}
