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
import java.util.List;
import java.util.stream.Stream;

/**
 * For each type of entity what held at a revision, and what ever was of some keys; ascending by key. The former is what stands and is no newer,
 * and what was superseded or retracted only later. Parties are named whatever became of them since.
 */
enum PastStatements {
    ORGANIZATIONS(Organization.class, """
            MATCH (n:Organization) WHERE %s
            OPTIONAL MATCH (n)-[:HAS_PARENT]->(p)
            WITH n, min(p.id) AS parent
            RETURN n {.*, parent: parent} AS row, n.id AS key
            """, "id: v.key, parent: v.other"),
    SOURCES(Source.class, """
            MATCH (n:Source) WHERE %s
            RETURN n {.*} AS row, n.id AS key
            """, "id: v.key"),
    ROUNDS(FundingRound.class, """
            MATCH (n:FundingRound) WHERE %s
            OPTIONAL MATCH (n)-[:RAISED_BY]->(o)
            OPTIONAL MATCH (n)-[:PART_OF]->(outer)
            WITH n, min(o.id) AS organization, min(outer.id) AS partOf
            RETURN n {.*, organization: organization, partOf: partOf} AS row, n.id AS key
            """, "id: v.key, organization: v.other"),
    PARTICIPATIONS(Participation.class, tie("PARTICIPATED_IN", "investor", "round"), "investor: v.from, round: v.to"),
    STAKES(Stake.class, tie("HOLDS_STAKE_IN", "holder", "organization"), "holder: v.from, organization: v.to"),
    SUPPLY(SupplyAgreement.class, tie("SUPPLIES", "supplier", "customer"), "supplier: v.from, customer: v.to"),
    CREDIT(
            CreditAgreement.class,
            tie("PROVIDES_CREDIT_TO", "provider", "recipient"),
            "provider: v.from, recipient: v.to"),
    ACQUISITIONS(Acquisition.class, tie("ACQUIRED", "acquirer", "target"), "acquirer: v.from, target: v.to"),
    FINANCIALS(Financials.class, """
            MATCH (n:Financials) WHERE %s
            OPTIONAL MATCH (n)-[:FINANCIALS_OF]->(o)
            WITH n, min(o.id) AS organization
            RETURN n {.*, organization: organization} AS row, n.id AS key
            """, "id: v.key, organization: v.other"),
    REGULATIONS(Regulation.class, """
            MATCH (n:Regulation) WHERE %s
            RETURN n {.*} AS row, n.id AS key
            """, "id: v.key");

    private static final String HELD = "n.revision <= $revision AND NOT coalesce(n.retracted, false)";
    private static final String VERSION_HELD =
            "v.revision <= $revision AND v.until > $revision AND NOT coalesce(v.retracted, false)";

    private final ReadStatements reading;
    private final String held;
    private final String ever;

    /**
     * Both branches of one reading.
     *
     * @param standing returns {@code row} and {@code key} of what stands
     * @param named how the columns of a row are called in a version {@code v}
     */
    PastStatements(Class<? extends Entity> type, String standing, String named) {
        this.reading = ReadStatements.of(type);
        this.held = both(standing.formatted(HELD), VERSION_HELD, named);
        this.ever = both(standing.formatted("n." + reading.key() + " IN $keys"), "v.key IN $keys", named);
    }

    /** The one for entities of a type. */
    static PastStatements of(Class<? extends Entity> type) {
        return Stream.of(values())
                .filter(one -> one.reading.type() == type)
                .findFirst()
                .orElseThrow();
    }

    /** In the order a graph is built. */
    static List<PastStatements> inOrder() {
        return ReadStatements.IN_ORDER.stream()
                .map(reading -> Stream.of(values())
                        .filter(one -> one.reading == reading)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** How a row becomes an entity. */
    ReadStatements reading() {
        return reading;
    }

    /** What held at {@code $revision}. */
    String held() {
        return held;
    }

    /** All versions there were of {@code $keys}, tombstones too. */
    String ever() {
        return ever;
    }

    private String both(String standing, String which, String named) {
        return "CALL {\n" + standing + "UNION ALL\nMATCH (v:FactVersion) WHERE v.of = '" + reading.what() + "' AND "
                + which + "\nRETURN v {.*, " + named + "} AS row, v.key AS key\n}\nRETURN row ORDER BY key";
    }

    private static String tie(String relationship, String from, String to) {
        return "MATCH (f)-[n:" + relationship + "]->(t)\n"
                + "WHERE %s\n"
                + "RETURN n {.*, " + from + ": f.id, " + to + ": t.id} AS row, n.key AS key\n";
    }
}
