package dev.interlock.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;

/** Starts the service on the database of shipped facts. */
@Order(0)
class OnShippedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.neo4j.uri=" + TestDatabase.shipped().uri(),
                        "interlock.poll=0",
                        "interlock.write.key=" + TestDatabase.WRITE_KEY)
                .applyTo(context);
    }
}
