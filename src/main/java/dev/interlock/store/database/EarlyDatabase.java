package dev.interlock.store.database;

import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Begins the start of the database of this process before Spring reads its configuration: the two take seconds, and
 * neither needs the other until the first bean asks for the driver. Runs last, when all settings are known.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
class EarlyDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String NAME = "startingDatabase";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        String folder = environment.getProperty("interlock.data");
        if (folder == null
                || !NoDatabaseConfigured.isTrueOf(environment)
                || !(context.getBeanFactory() instanceof DefaultListableBeanFactory beans)) {
            return;
        }
        int port = environment.getProperty("interlock.embedded.port", Integer.class, 0);
        StartingDatabase starting = StartingDatabase.begin(Path.of(folder), port);
        beans.registerSingleton(NAME, starting);
        beans.registerDisposableBean(NAME, starting::close);
    }
}
