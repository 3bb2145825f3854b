package dev.interlock.store.database;

import java.net.URI;
import java.nio.file.Path;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Starts a database in this process where no other is configured. The driver depends on its address, so Spring closes
 * the driver first and the database last.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDatabaseConfigured.class)
class LocalDatabaseConfiguration {
    /** Where nobody began earlier. */
    @Bean
    @ConditionalOnMissingBean
    StartingDatabase startingDatabase(
            @Value("${interlock.data}") String folder, @Value("${interlock.embedded.port:0}") int port) {
        return StartingDatabase.begin(Path.of(folder), port);
    }

    /** Closed with the start that it came of. */
    @Bean(destroyMethod = "")
    LocalDatabase localDatabase(StartingDatabase starting) {
        return starting.await();
    }

    @Bean
    Neo4jConnectionDetails localConnection(LocalDatabase database) {
        return new Neo4jConnectionDetails() {
            @Override
            public URI getUri() {
                return database.uri();
            }

            @Override
            public AuthToken getAuthToken() {
                return AuthTokens.none();
            }
        };
    }
}
