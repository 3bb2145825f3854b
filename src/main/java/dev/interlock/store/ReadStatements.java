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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One statement for each type of entity: what holds, ascending by key. */
enum ReadStatements {
    ORGANIZATIONS(Organization.class, "Organization", "id", "parent", Entities::organization, """
            MATCH (o:Organization)
            WHERE NOT coalesce(o.retracted, false)
            OPTIONAL MATCH (o)-[:HAS_PARENT]->(p:Organization)
            WHERE NOT coalesce(p.retracted, false)
            WITH o, min(p.id) AS parent
            RETURN o {.*, parent: parent} AS row
            ORDER BY o.id
            """),
    SOURCES(Source.class, "Source", "id", null, Entities::source, """
            MATCH (s:Source)
            WHERE NOT coalesce(s.retracted, false)
            RETURN s {.*} AS row
            ORDER BY s.id
            """),
    ROUNDS(FundingRound.class, "FundingRound", "id", "partOf", Entities::round, """
            MATCH (r:FundingRound)
            WHERE NOT coalesce(r.retracted, false)
            OPTIONAL MATCH (r)-[:RAISED_BY]->(o:Organization)
            WHERE NOT coalesce(o.retracted, false)
            OPTIONAL MATCH (r)-[:PART_OF]->(outer:FundingRound)
            WHERE NOT coalesce(outer.retracted, false)
            WITH r, o, min(outer.id) AS partOf
            RETURN r {.*, organization: o.id, partOf: partOf} AS row
            ORDER BY r.id, o.id
            """),
    PARTICIPATIONS(Participation.class, "PARTICIPATED_IN", "key", null, Entities::participation, """
            MATCH (i:Organization)-[p:PARTICIPATED_IN]->(r:FundingRound)
            WHERE NOT coalesce(p.retracted, false) AND NOT coalesce(i.retracted, false)
              AND NOT coalesce(r.retracted, false)
            RETURN p {.*, round: r.id, investor: i.id} AS row
            ORDER BY p.key
            """),
    STAKES(Stake.class, "HOLDS_STAKE_IN", "key", null, Entities::stake, """
            MATCH (h:Organization)-[s:HOLDS_STAKE_IN]->(o:Organization)
            WHERE NOT coalesce(s.retracted, false) AND NOT coalesce(h.retracted, false)
              AND NOT coalesce(o.retracted, false)
            RETURN s {.*, holder: h.id, organization: o.id} AS row
            ORDER BY s.key
            """),
    SUPPLY(SupplyAgreement.class, "SUPPLIES", "key", "partOf", Entities::supply, """
            MATCH (s:Organization)-[a:SUPPLIES]->(c:Organization)
            WHERE NOT coalesce(a.retracted, false) AND NOT coalesce(s.retracted, false)
              AND NOT coalesce(c.retracted, false)
            OPTIONAL MATCH (:Organization)-[outer:SUPPLIES {key: a.partOf}]->(:Organization)
            WHERE NOT coalesce(outer.retracted, false)
            RETURN a {.*, supplier: s.id, customer: c.id, partOf: outer.key} AS row
            ORDER BY a.key
            """),
    CREDIT(CreditAgreement.class, "PROVIDES_CREDIT_TO", "key", "partOf", Entities::credit, """
            MATCH (p:Organization)-[c:PROVIDES_CREDIT_TO]->(r:Organization)
            WHERE NOT coalesce(c.retracted, false) AND NOT coalesce(p.retracted, false)
              AND NOT coalesce(r.retracted, false)
            OPTIONAL MATCH (:Organization)-[outer:PROVIDES_CREDIT_TO {key: c.partOf}]->(:Organization)
            WHERE NOT coalesce(outer.retracted, false)
            RETURN c {.*, provider: p.id, recipient: r.id, partOf: outer.key} AS row
            ORDER BY c.key
            """),
    ACQUISITIONS(Acquisition.class, "ACQUIRED", "key", null, Entities::acquisition, """
            MATCH (a:Organization)-[d:ACQUIRED]->(t:Organization)
            WHERE NOT coalesce(d.retracted, false) AND NOT coalesce(a.retracted, false)
              AND NOT coalesce(t.retracted, false)
            RETURN d {.*, acquirer: a.id, target: t.id} AS row
            ORDER BY d.key
            """),
    FINANCIALS(Financials.class, "Financials", "id", null, Entities::financials, """
            MATCH (f:Financials)
            WHERE NOT coalesce(f.retracted, false)
            OPTIONAL MATCH (f)-[:FINANCIALS_OF]->(o:Organization)
            WHERE NOT coalesce(o.retracted, false)
            RETURN f {.*, organization: o.id} AS row
            ORDER BY f.id, o.id
            """),
    REGULATIONS(Regulation.class, "Regulation", "id", null, Entities::regulation, """
            MATCH (r:Regulation)
            WHERE NOT coalesce(r.retracted, false)
            RETURN r {.*} AS row
            ORDER BY r.id
            """);

    /** In the order a graph is built: what others refer to first. */
    static final List<ReadStatements> IN_ORDER = List.of(values());

    /** What they read, in their order. */
    static List<Class<? extends Entity>> types() {
        List<Class<? extends Entity>> types = new ArrayList<>();
        IN_ORDER.forEach(statement -> types.add(statement.type));
        return List.copyOf(types);
    }

    /** The one that reads entities of a type. */
    static ReadStatements of(Class<? extends Entity> type) {
        return IN_ORDER.stream()
                .filter(statement -> statement.type == type)
                .findFirst()
                .orElseThrow();
    }

    private final Class<? extends Entity> type;
    private final String what;
    private final String key;
    private final @Nullable String outer;
    private final Function<Fields, Entity> reader;
    private final String cypher;

    ReadStatements(
            Class<? extends Entity> type,
            String what,
            String key,
            @Nullable String outer,
            Function<Fields, Entity> reader,
            String cypher) {
        this.type = type;
        this.what = what;
        this.key = key;
        this.outer = outer;
        this.reader = reader;
        this.cypher = cypher;
    }

    Class<? extends Entity> type() {
        return type;
    }

    /** The label or relationship type it reads. */
    String what() {
        return what;
    }

    /** The property that holds the key. */
    String key() {
        return key;
    }

    /** The column that names another entity of the same type, which may come later; {@code null} where there is none. */
    @Nullable
    String outer() {
        return outer;
    }

    String cypher() {
        return cypher;
    }

    Entity read(Fields row) {
        return reader.apply(row);
    }
}
