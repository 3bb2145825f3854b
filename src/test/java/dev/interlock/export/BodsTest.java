package dev.interlock.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dev.interlock.graph.GraphBuilder;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Entity;
import dev.interlock.model.Organization;
import dev.interlock.model.OrganizationKind;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.Tables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Statements are valid by the standard's own schema, and hang together. */
class BodsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path SCHEMAS = Path.of("src/test/resources/bods");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyStatementIsValidAndNamesOnlyWhatCameBefore(long seed) throws IOException {
        RandomSelection random = RandomSelection.someView(seed);
        String bods = new String(random.written(Format.BODS), UTF_8);

        assertThat(schema().validate(bods, InputFormat.JSON))
                .as("seed %d", seed)
                .isEmpty();
        Set<String> records = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode statement : JSON.readTree(bods)) {
            JsonNode details = statement.get("recordDetails");
            assertThat(ids.add(statement.get("statementId").asString())).isTrue();
            if (statement.get("recordType").asString().equals("relationship")) {
                assertThat(records)
                        .contains(details.get("subject").asString())
                        .contains(details.get("interestedParty").asString());
            }
            assertThat(records.add(statement.get("recordId").asString())).isTrue();
        }
        long persons = random.entities().stream().filter(BodsTest::isPerson).count();
        assertThat(JSON.readTree(bods)
                        .valueStream()
                        .map(statement -> statement.get("recordType").asString()))
                .filteredOn("person"::equals)
                .hasSize((int) persons);
    }

    @Test
    void theSchemaRefusesWhatIsNoStatement() throws IOException {
        String bods = new String(RandomSelection.someView(1).written(Format.BODS), UTF_8);

        assertThat(schema().validate(bods.replace("\"business\"", "\"secret\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema().validate(bods.replace("\"shareholding\"", "\"ownership\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema().validate(bods.replace("statementDate", "date"), InputFormat.JSON))
                .isNotEmpty();
    }

    /** As the files say: 7 percent held on 2025-09-30; X Corp. under xAI from March 2025, xAI under SpaceX since. */
    @Test
    void shippedStakesAndTakeoversAreInterests() throws IOException {
        List<Entity> entities = TableGraph.entities(Tables.shipped());
        GraphView view = new GraphView(new GraphBuilder().addAll(entities).build(1), ViewSpec.DEFAULT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.BODS.write(new Selection.Builder(view, view).all().build(), out);
        String bods = out.toString(UTF_8);
        assertThat(schema().validate(bods, InputFormat.JSON)).isEmpty();
        Map<String, JsonNode> byRecord = new HashMap<>();
        JSON.readTree(bods)
                .forEach(statement -> byRecord.put(statement.get("recordId").asString(), statement));

        JsonNode stake = byRecord.get("Stake:nvidia:coreweave:2025-09-30");
        assertThat(stake.get("statementDate").asString()).isEqualTo("2025-09-30");
        assertThat(stake.at("/recordDetails/subject").asString()).isEqualTo("coreweave");
        assertThat(stake.at("/recordDetails/interestedParty").asString()).isEqualTo("nvidia");
        assertThat(stake.at("/recordDetails/interests/0/type").asString()).isEqualTo("shareholding");
        assertThat(stake.at("/recordDetails/interests/0/share/exact").asDouble())
                .isEqualTo(7);
        List<String> control = new ArrayList<>();
        byRecord.forEach((record, statement) -> {
            if (record.startsWith("Acquisition:")
                    && List.of("xai", "x-corp")
                            .contains(statement.at("/recordDetails/subject").asString())) {
                control.add(statement.at("/recordDetails/interestedParty").asString() + " > "
                        + statement.at("/recordDetails/subject").asString() + " from "
                        + statement.at("/recordDetails/interests/0/startDate").asString() + " until "
                        + statement.at("/recordDetails/interests/0/endDate").asString("today"));
            }
        });
        assertThat(control)
                .contains("spacex > xai from 2026-02-02 until today", "xai > x-corp from 2025-03-28 until today");
    }

    private static boolean isPerson(Entity entity) {
        return entity instanceof Organization organization && organization.kind() == OrganizationKind.PERSON;
    }

    private static JsonSchema schema() throws IOException {
        Map<String, String> files = Map.of(
                "urn:statement", Files.readString(SCHEMAS.resolve("statement.json")),
                "urn:entity", Files.readString(SCHEMAS.resolve("entity-record.json")),
                "urn:person", Files.readString(SCHEMAS.resolve("person-record.json")),
                "urn:relationship", Files.readString(SCHEMAS.resolve("relationship-record.json")),
                "urn:components", Files.readString(SCHEMAS.resolve("components.json")));
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(files)));
        return factory.getSchema(
                SchemaLocation.of("urn:statement"),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }
}
