package dev.interlock.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlock.graph.GraphView;
import dev.interlock.graph.Profile;
import dev.interlock.model.Entity;
import dev.interlock.model.Role;
import dev.interlock.model.Trust;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A script that makes the nodes and relationships of Interlock's own database in an empty one, without what only the
 * service needs: revisions and history. Running it again changes nothing. A statement begins with its first line and ends
 * with a semicolon at the end of a line.
 */
final class CypherScript {
    private static final int ROWS_PER_STATEMENT = 500;
    private static final Set<EntityTable> NODES = Set.of(
            EntityTable.SOURCES,
            EntityTable.ORGANIZATIONS,
            EntityTable.FUNDING_ROUNDS,
            EntityTable.FINANCIALS,
            EntityTable.REGULATIONS);

    private final Selection selection;
    private final Writer out;

    private CypherScript(Selection selection, Writer out) {
        this.selection = selection;
        this.out = out;
    }

    static void write(Selection selection, OutputStream out) throws IOException {
        // Closing it would close the stream, which is not ours.
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        new CypherScript(selection, writer).script();
        writer.flush();
    }

    private void script() throws IOException {
        out.write("// Facts of Interlock, revision " + selection.view().graph().revision()
                + ". Run it with cypher-shell in an empty Neo4j 5.26 or later.\n");
        constraints();
        for (EntityTable table : EntityTable.values()) {
            if (NODES.contains(table)) {
                each(table, nodes(table), entity -> row(table, entity, null, null));
            }
        }
        for (Label label : Label.values()) {
            label(label);
        }
        for (Link link : Link.values()) {
            Function<Entity, @Nullable Map<String, Object>> row = entity -> link(link, entity);
            each(link.table, link.statement(), row);
        }
    }

    private void constraints() throws IOException {
        for (EntityTable table : EntityTable.values()) {
            if (NODES.contains(table)) {
                String name =
                        table.typeName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
                out.write("CREATE CONSTRAINT " + name + "_id IF NOT EXISTS FOR (n:" + table.typeName()
                        + ") REQUIRE n.id IS UNIQUE;\n");
            }
        }
        for (Link link : Link.values()) {
            if (link.isFact) {
                out.write("CREATE CONSTRAINT " + link.name().toLowerCase(java.util.Locale.ROOT)
                        + "_key IF NOT EXISTS FOR ()-[r:" + link.name() + "]-() REQUIRE r.key IS UNIQUE;\n");
            }
        }
    }

    private static String nodes(EntityTable table) {
        return "MERGE (n:" + table.typeName() + " {id: row.key})\nSET n += row.properties;\n";
    }

    /** Writes a statement for every few rows. */
    private void each(EntityTable table, String statement, Function<Entity, @Nullable Map<String, Object>> row)
            throws IOException {
        Iterator<Map<String, Object>> rows =
                selection.entities(table).map(row).flatMap(Stream::ofNullable).iterator();
        while (rows.hasNext()) {
            out.write("UNWIND [");
            for (int i = 0; i < ROWS_PER_STATEMENT && rows.hasNext(); i++) {
                out.write((i == 0 ? "\n  " : ",\n  ") + CypherLiteral.of(rows.next()));
            }
            out.write("\n] AS row\n" + statement);
        }
    }

    private @Nullable Map<String, Object> link(Link link, Entity entity) {
        String from = key(link, link.from, entity);
        String to = key(link, link.to, entity);
        return from == null || to == null ? null : row(link.table, entity, from, to);
    }

    /** The key that stands in a column, the entity's own where the column is empty. */
    private @Nullable String key(Link link, String column, Entity entity) {
        if (column.isEmpty()) {
            return entity.key().text();
        }
        Column named = link.table.columns().stream()
                .filter(one -> one.name().equals(column))
                .findFirst()
                .orElseThrow();
        Object key = selection.value(named, entity);
        return key == null ? null : key.toString();
    }

    private Map<String, Object> row(EntityTable table, Entity entity, @Nullable String from, @Nullable String to) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("key", entity.key().text());
        if (from != null && to != null) {
            row.put("from", from);
            row.put("to", to);
        }
        boolean says = from == null || Link.isFact(table);
        if (says) {
            row.put("properties", properties(table, entity));
        }
        return row;
    }

    private Map<String, Object> properties(EntityTable table, Entity entity) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            String name = name(table, column);
            Object value = name == null ? null : selection.value(column, entity);
            if (name != null && value != null) {
                properties.put(name, value);
            }
        }
        return properties;
    }

    /** What the property is called, {@code null} where it is a relationship instead, or written already. */
    private static @Nullable String name(EntityTable table, Column column) {
        if (column.name().equals("key")) {
            return null;
        }
        if (column.target() == null) {
            return column.name();
        }
        return switch (column.name()) {
            case "sources" -> "sourceKeys";
            case "organizations" -> "organizationKeys";
            case "partOf" -> table == EntityTable.FUNDING_ROUNDS ? null : "partOf";
            case "conflictsWith" -> "conflictsWith";
            default -> null;
        };
    }

    /** As in the database, labels follow from facts of default trust. */
    private void label(Label label) throws IOException {
        GraphView view = new GraphView(
                selection.view().graph(),
                selection.view().spec().consolidated(false).trusting(Trust.DEFAULT));
        Profile profile = view.profile();
        Iterator<String> keys = selection
                .rows(EntityTable.ORGANIZATIONS)
                .filter(row -> profile.roles(row).contains(label.role))
                .mapToObj(row -> view.graph().organizations().key().require(row))
                .iterator();
        while (keys.hasNext()) {
            out.write("UNWIND [");
            for (int i = 0; i < ROWS_PER_STATEMENT && keys.hasNext(); i++) {
                out.write((i == 0 ? "" : ", ") + CypherLiteral.of(keys.next()));
            }
            out.write("] AS id\nMATCH (n:Organization {id: id})\nSET n:" + label.name + ";\n");
        }
    }

    /** Labels beside {@code Organization}. */
    private enum Label {
        INVESTOR("Investor", Role.INVESTOR),
        STARTUP("Startup", Role.STARTUP),
        ACQUIRER("Acquirer", Role.ACQUIRER),
        GPU_SUPPLIER("GpuSupplier", Role.GPU_SUPPLIER);

        private final String name;
        private final Role role;

        Label(String name, Role role) {
            this.name = name;
            this.role = role;
        }
    }

    /** Types of relationships, with the columns that name their ends; an empty one is the entity itself. */
    private enum Link {
        RAISED_BY(EntityTable.FUNDING_ROUNDS, "", "FundingRound", "organization", "Organization", false),
        PART_OF(EntityTable.FUNDING_ROUNDS, "", "FundingRound", "partOf", "FundingRound", false),
        HAS_PARENT(EntityTable.ORGANIZATIONS, "", "Organization", "parent", "Organization", false),
        FINANCIALS_OF(EntityTable.FINANCIALS, "", "Financials", "organization", "Organization", false),
        PARTICIPATED_IN(EntityTable.PARTICIPATIONS, "investor", "Organization", "round", "FundingRound", true),
        HOLDS_STAKE_IN(EntityTable.STAKES, "holder", "Organization", "organization", "Organization", true),
        PROVIDES_CREDIT_TO(EntityTable.CREDIT, "provider", "Organization", "recipient", "Organization", true),
        SUPPLIES(EntityTable.SUPPLY_AGREEMENTS, "supplier", "Organization", "customer", "Organization", true),
        ACQUIRED(EntityTable.ACQUISITIONS, "acquirer", "Organization", "target", "Organization", true);

        private final EntityTable table;
        private final String from;
        private final String fromLabel;
        private final String to;
        private final String toLabel;
        private final boolean isFact;

        Link(EntityTable table, String from, String fromLabel, String to, String toLabel, boolean isFact) {
            this.table = table;
            this.from = from;
            this.fromLabel = fromLabel;
            this.to = to;
            this.toLabel = toLabel;
            this.isFact = isFact;
        }

        /** Whether what the rows of a table say stands in relationships. */
        static boolean isFact(EntityTable table) {
            return Stream.of(values()).anyMatch(link -> link.isFact && link.table == table);
        }

        String statement() {
            String ends = "MATCH (from:" + fromLabel + " {id: row.from}), (to:" + toLabel + " {id: row.to})\n";
            return ends
                    + (isFact
                            ? "MERGE (from)-[r:" + name() + " {key: row.key}]->(to)\nSET r += row.properties;\n"
                            : "MERGE (from)-[:" + name() + "]->(to);\n");
        }
    }
}
