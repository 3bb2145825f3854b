package dev.interlock.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Instrument;
import dev.interlock.model.Organization;
import dev.interlock.model.Status;
import dev.interlock.model.SupplyAgreement;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entities keep to FollowTheMoney's own model: its schemata, properties and ranges. */
class FollowTheMoneyTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode MODEL = JSON.readTree(
            Path.of("src/test/resources/followthemoney/model.json").toFile());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyEntityFitsItsSchema(long seed) {
        RandomSelection random = RandomSelection.everything(seed);
        Map<String, JsonNode> entities = new LinkedHashMap<>();
        for (JsonNode entity : lines(random)) {
            assertThat(entities.put(entity.get("id").asString(), entity))
                    .as("seed %d: two of %s", seed, entity.get("id"))
                    .isNull();
        }

        entities.values().forEach(entity -> check(entity, entities));

        assertThat(ofSchema(entities, "Debt"))
                .isEqualTo(random.entities().stream()
                        .filter(it -> it instanceof CreditAgreement credit
                                && credit.status() != Status.CANCELLED
                                && (credit.instrument() == Instrument.LOAN || credit.instrument() == Instrument.BOND))
                        .count());
        assertThat(ofSchema(entities, "Contract"))
                .isEqualTo(ofSchema(entities, "ContractAward"))
                .isEqualTo(random.entities().stream()
                        .filter(it -> it instanceof SupplyAgreement supply && supply.status() != Status.CANCELLED)
                        .count());
        random.entities().stream()
                .filter(Organization.class::isInstance)
                .forEach(organization -> assertThat(entities).containsKey("interlock-" + organization.key()));
        assertThat(lines(random)).isEqualTo(lines(random));
    }

    private static void check(JsonNode entity, Map<String, JsonNode> all) {
        JsonNode schema = MODEL.get(entity.get("schema").asString());
        assertThat(schema).as("%s", entity).isNotNull();
        schema.get("required")
                .forEach(required -> assertThat(entity.get("properties").has(required.asString()))
                        .as("%s of %s", required, entity)
                        .isTrue());
        entity.get("properties").properties().forEach(property -> {
            JsonNode described = schema.get("properties").get(property.getKey());
            assertThat(described).as("%s of %s", property.getKey(), entity).isNotNull();
            assertThat(property.getValue().isArray() && !property.getValue().isEmpty())
                    .isTrue();
            property.getValue().forEach(value -> check(described, value.asString(), all, entity));
        });
    }

    private static void check(JsonNode described, String value, Map<String, JsonNode> all, JsonNode entity) {
        switch (described.get("type").asString()) {
            case "entity" -> {
                assertThat(all).as("%s", entity).containsKey(value);
                JsonNode range =
                        MODEL.get(all.get(value).get("schema").asString()).get("schemata");
                assertThat(range.valueStream().map(JsonNode::asString))
                        .as("%s of %s", value, entity)
                        .contains(described.get("range").asString());
            }
            case "date" -> assertThat(value).matches("\\d{4}(-\\d{2}-\\d{2})?");
            case "url" -> assertThat(URI.create(value).getHost()).as(value).isNotNull();
            case "number" -> assertThat(value).matches("-?\\d+");
            case "country" -> assertThat(value).matches("[a-z]{2}");
            default -> assertThat(value).isNotEmpty();
        }
    }

    private static long ofSchema(Map<String, JsonNode> entities, String schema) {
        return entities.values().stream()
                .filter(entity -> entity.get("schema").asString().equals(schema))
                .count();
    }

    private static List<JsonNode> lines(RandomSelection random) {
        return new String(random.written(Format.FTM), UTF_8)
                .lines()
                .map(JSON::readTree)
                .toList();
    }
}
