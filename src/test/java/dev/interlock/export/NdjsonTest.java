package dev.interlock.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.model.Entity;
import dev.interlock.model.Organization;
import dev.interlock.model.Stake;
import dev.interlock.model.SupplyAgreement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NdjsonTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyLineIsOneEntityWithAllItSays(long seed) {
        RandomSelection random = RandomSelection.everything(seed);
        Map<String, JsonNode> lines = new HashMap<>();
        new String(random.written(Format.NDJSON), UTF_8)
                .lines()
                .map(JSON::readTree)
                .forEach(line -> lines.put(
                        line.get("type").asString() + ":" + line.get("key").asString(), line));

        assertThat(lines).as("seed %d", seed).hasSameSizeAs(random.entities());
        for (Entity entity : random.entities()) {
            JsonNode line = lines.get(entity.getClass().getSimpleName() + ":" + entity.key());
            assertThat(line).as("seed %d: %s", seed, entity).isNotNull();
            if (entity instanceof Organization it) {
                assertThat(text(line, "name")).isEqualTo(it.name());
                assertThat(texts(line, "aliases")).isEqualTo(it.aliases());
                assertThat(text(line, "sector")).isEqualTo(it.sector());
                assertThat(text(line, "country")).isEqualTo(shown(it.country()));
                assertThat(text(line, "founded")).isEqualTo(shown(it.founded()));
                assertThat(text(line, "parent")).isEqualTo(shown(it.parent()));
            } else if (entity instanceof Stake it) {
                assertThat(line.get("percent").asDouble())
                        .isEqualTo(it.percent().value());
                assertThat(text(line, "asOf")).isEqualTo(it.asOf().toString());
                assertThat(text(line, "holder")).isEqualTo(it.holder().text());
            } else if (entity instanceof SupplyAgreement it) {
                assertThat(text(line, "capacity")).isEqualTo(it.capacity());
                assertThat(text(line, "valueUsd"))
                        .isEqualTo(
                                it.value() == null
                                        ? null
                                        : String.valueOf(it.value().dollars()));
                assertThat(text(line, "partOf")).isEqualTo(shown(it.partOf()));
                assertThat(texts(line, "sources"))
                        .isEqualTo(it.sources().stream().map(Object::toString).toList());
            }
        }
    }

    private static @Nullable String shown(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String text(JsonNode line, String field) {
        return line.has(field) ? line.get(field).asString() : null;
    }

    private static List<String> texts(JsonNode line, String field) {
        return line.get(field).valueStream().map(JsonNode::asString).toList();
    }
}
