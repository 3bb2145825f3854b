package dev.interlock.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;

/** Wipes the scratch database before the service starts on it. */
@Order(0)
class OnScratchDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = TestDatabase.scratch();
        database.wipe();
        TestPropertyValues.of(
                        "spring.neo4j.uri=" + database.uri(),
                        "interlock.poll=0",
                        "interlock.write.key=" + TestDatabase.WRITE_KEY)
                .applyTo(context);
    }
}
