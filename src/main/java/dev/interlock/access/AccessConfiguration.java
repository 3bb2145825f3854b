package dev.interlock.access;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the keys from the settings; the write key, where none is set, from its file. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(AccessConfiguration.class);

    @Bean
    ReadAccess readAccess(
            WriteKey writers,
            @Value("${interlock.read.key:}") String key,
            @Value("${interlock.read.open}") boolean open,
            @Value("${server.address:}") String address) {
        return new ReadAccess(key, open, address, writers);
    }

    @Bean
    WriteKey writeKey(@Value("${interlock.write.key:}") String configured, @Value("${interlock.data}") String folder) {
        if (!configured.isBlank()) {
            return new WriteKey(configured.strip());
        }
        WriteKeyFile file = new WriteKeyFile(Path.of(folder));
        WriteKey key = file.key();
        LOG.info("The key that allows writing is in {}", file.path());
        return key;
    }
}
