package dev.interlock.store;

import dev.interlock.model.Entity;

/**
 * One statement for each type of entity: what was written or retracted after a revision, found by index. Indexes are
 * named, since the planner, which knows neither how little is newer nor how a small database will grow, may prefer to
 * look at all rows. Each row holds what {@link ReadStatements} makes of the same entity; {@code loose} says that it holds
 * while one of its ends does not.
 */
enum NewerStatements {
    ORGANIZATIONS(ReadStatements.ORGANIZATIONS, """
            MATCH (o:Organization)
            USING INDEX SEEK o:Organization(revision)
            WHERE o.revision > $since
            OPTIONAL MATCH (o)-[:HAS_PARENT]->(p:Organization)
            WHERE NOT coalesce(p.retracted, false)
            WITH o, min(p.id) AS parent
            RETURN o {.*, parent: parent} AS row, false AS loose
            """),
    SOURCES(ReadStatements.SOURCES, """
            MATCH (s:Source)
            USING INDEX SEEK s:Source(revision)
            WHERE s.revision > $since
            RETURN s {.*} AS row, false AS loose
            """),
    ROUNDS(ReadStatements.ROUNDS, """
            MATCH (r:FundingRound)
            USING INDEX SEEK r:FundingRound(revision)
            WHERE r.revision > $since
            OPTIONAL MATCH (r)-[:RAISED_BY]->(o:Organization)
            WHERE NOT coalesce(o.retracted, false)
            OPTIONAL MATCH (r)-[:PART_OF]->(outer:FundingRound)
            WHERE NOT coalesce(outer.retracted, false)
            WITH r, o, min(outer.id) AS partOf
            RETURN r {.*, organization: o.id, partOf: partOf} AS row, false AS loose
            """),
    PARTICIPATIONS(ReadStatements.PARTICIPATIONS, """
            MATCH (i:Organization)-[p:PARTICIPATED_IN]->(r:FundingRound)
            USING INDEX SEEK p:PARTICIPATED_IN(revision)
            WHERE p.revision > $since
            RETURN p {.*, round: r.id, investor: i.id} AS row,
              coalesce(i.retracted, false) OR coalesce(r.retracted, false) AS loose
            """),
    STAKES(ReadStatements.STAKES, """
            MATCH (h:Organization)-[s:HOLDS_STAKE_IN]->(o:Organization)
            USING INDEX SEEK s:HOLDS_STAKE_IN(revision)
            WHERE s.revision > $since
            RETURN s {.*, holder: h.id, organization: o.id} AS row,
              coalesce(h.retracted, false) OR coalesce(o.retracted, false) AS loose
            """),
    SUPPLY(ReadStatements.SUPPLY, """
            MATCH (s:Organization)-[a:SUPPLIES]->(c:Organization)
            USING INDEX SEEK a:SUPPLIES(revision)
            WHERE a.revision > $since
            OPTIONAL MATCH (:Organization)-[outer:SUPPLIES {key: a.partOf}]->(:Organization)
            USING INDEX SEEK outer:SUPPLIES(key)
            WHERE NOT coalesce(outer.retracted, false)
            RETURN a {.*, supplier: s.id, customer: c.id, partOf: outer.key} AS row,
              coalesce(s.retracted, false) OR coalesce(c.retracted, false) AS loose
            """),
    CREDIT(ReadStatements.CREDIT, """
            MATCH (p:Organization)-[c:PROVIDES_CREDIT_TO]->(r:Organization)
            USING INDEX SEEK c:PROVIDES_CREDIT_TO(revision)
            WHERE c.revision > $since
            OPTIONAL MATCH (:Organization)-[outer:PROVIDES_CREDIT_TO {key: c.partOf}]->(:Organization)
            USING INDEX SEEK outer:PROVIDES_CREDIT_TO(key)
            WHERE NOT coalesce(outer.retracted, false)
            RETURN c {.*, provider: p.id, recipient: r.id, partOf: outer.key} AS row,
              coalesce(p.retracted, false) OR coalesce(r.retracted, false) AS loose
            """),
    ACQUISITIONS(ReadStatements.ACQUISITIONS, """
            MATCH (a:Organization)-[d:ACQUIRED]->(t:Organization)
            USING INDEX SEEK d:ACQUIRED(revision)
            WHERE d.revision > $since
            RETURN d {.*, acquirer: a.id, target: t.id} AS row,
              coalesce(a.retracted, false) OR coalesce(t.retracted, false) AS loose
            """),
    FINANCIALS(ReadStatements.FINANCIALS, """
            MATCH (f:Financials)
            USING INDEX SEEK f:Financials(revision)
            WHERE f.revision > $since
            OPTIONAL MATCH (f)-[:FINANCIALS_OF]->(o:Organization)
            WHERE NOT coalesce(o.retracted, false)
            RETURN f {.*, organization: o.id} AS row, false AS loose
            """),
    REGULATIONS(ReadStatements.REGULATIONS, """
            MATCH (r:Regulation)
            USING INDEX SEEK r:Regulation(revision)
            WHERE r.revision > $since
            RETURN r {.*} AS row, false AS loose
            """);

    private final ReadStatements reading;
    private final String cypher;

    NewerStatements(ReadStatements reading, String cypher) {
        this.reading = reading;
        this.cypher = cypher;
    }

    /** How all entities of the type are read. */
    ReadStatements reading() {
        return reading;
    }

    Class<? extends Entity> type() {
        return reading.type();
    }

    String cypher() {
        return cypher;
    }
}
