package dev.interlock.store.database;

import java.net.URI;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Starts a database in this process where no other is configured. The driver depends on its address, so Spring closes
 * the driver first and the database last.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.neo4j.uri:}'.isEmpty()")
class LocalDatabaseConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(LocalDatabaseConfiguration.class);

    @Bean(destroyMethod = "close")
    LocalDatabase localDatabase(
            @Value("${interlock.data}") Path folder, @Value("${interlock.embedded.port:0}") int port) {
        LocalDatabase.Starter starter = ServiceLoader.load(LocalDatabase.Starter.class)
                .findFirst()
                .orElseThrow(() -> new DatabaseStartFailed(
                        "No Neo4j is configured, and this build holds none of its own",
                        "Set spring.neo4j.uri (SPRING_NEO4J_URI) and the user and password of a Neo4j 5.26 or later.",
                        null));
        LOG.info("Starting Neo4j in {}", folder.toAbsolutePath().normalize());
        LocalDatabase database = starter.start(folder, port);
        LOG.info("Neo4j answers at {}", database.uri());
        return database;
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
