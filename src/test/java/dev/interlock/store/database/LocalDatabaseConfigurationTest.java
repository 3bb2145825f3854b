package dev.interlock.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.TestDatabase;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ClassPathResource;

class LocalDatabaseConfigurationTest {
    @TempDir
    Path folder;

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(Neo4jAutoConfiguration.class))
            .withUserConfiguration(LocalDatabaseConfiguration.class);

    @Test
    void without_an_address_the_driver_talks_to_a_database_of_its_own_which_stops_with_the_service() {
        service.withPropertyValues("interlock.data=" + folder, "spring.neo4j.uri=")
                .run(context -> {
                    context.getBean(Driver.class).verifyConnectivity();
                    assertThat(context.getBean(Neo4jConnectionDetails.class).getUri())
                            .isEqualTo(context.getBean(LocalDatabase.class).uri());
                });
        LocalDatabase.start(folder, 0).close();
    }

    @Test
    void with_an_address_that_one_is_used_and_none_is_started() {
        URI elsewhere = TestDatabase.scratch().uri();

        service.withPropertyValues("spring.neo4j.uri=" + elsewhere).run(context -> {
            assertThat(context).doesNotHaveBean(LocalDatabase.class);
            assertThat(context.getBean(Neo4jConnectionDetails.class).getUri()).isEqualTo(elsewhere);
            context.getBean(Driver.class).verifyConnectivity();
        });
    }

    @Test
    void a_build_without_a_database_says_which_address_to_set() {
        service.withClassLoader(withoutStarters())
                .withPropertyValues("interlock.data=" + folder)
                .run(context -> {
                    FailureAnalysis analysis = new DatabaseStartFailureAnalyzer().analyze(context.getStartupFailure());
                    assertThat(analysis.getDescription())
                            .isEqualTo("No Neo4j is configured, and this build holds none of its own.");
                    assertThat(analysis.getAction()).contains("SPRING_NEO4J_URI");
                });
    }

    /** Hides the files by which starters are found; ServiceLoader reads them through the thread's class loader. */
    private static ClassLoader withoutStarters() {
        return new FilteredClassLoader(
                new ClassPathResource("META-INF/services/" + LocalDatabase.Starter.class.getName()));
    }
}
