package dev.interlock.store;

import dev.interlock.store.migration.Migrations;
import org.neo4j.driver.Driver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the store: migrations first, then everything that reads or writes. */
@Configuration(proxyBeanMethods = false)
@EnableNeo4jRepositories
class StoreConfiguration {
    @Bean
    static DatabaseCalls databaseCalls() {
        return new DatabaseCalls();
    }

    @Bean
    static CountedDriver countedDriver(DatabaseCalls calls) {
        return new CountedDriver(calls);
    }

    /** Brings the database to the schema this build knows, once, before anything uses it. */
    @Bean
    Migrations migrations(Driver driver) {
        Migrations migrations = new Migrations(driver);
        migrations.apply();
        return migrations;
    }

    /** What this service read and wrote last, which a cluster shows it from then on; shared by all that use the driver. */
    @Bean
    Neo4jBookmarkManager bookmarks() {
        return Neo4jBookmarkManager.create();
    }

    /** Depends on the migrations, so that no fact is written before its constraints are there. */
    @Bean
    TransactionOperations transactions(PlatformTransactionManager manager, Migrations migrations) {
        return new TransactionTemplate(manager);
    }
}
