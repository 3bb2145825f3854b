package dev.interlock.instances;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlock.InterlockApplication;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.OrganizationKind;
import dev.interlock.store.Changes;
import dev.interlock.store.FactStore;
import dev.interlock.store.Origin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service, which also writes one company for each line it is sent, called as the line says. */
final class WritingService {
    private WritingService() {}

    public static void main(String[] arguments) throws IOException {
        try (ConfigurableApplicationContext service = SpringApplication.run(InterlockApplication.class, arguments);
                BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            FactStore store = service.getBean(FactStore.class);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long revision = store.apply(new Changes(List.of(company(line)), List.of(), Origin.USER));
                System.out.println("Wrote " + line + " as revision " + revision);
            }
        }
    }

    static Organization company(String slug) {
        return new Organization(
                Key.of(slug),
                "Company " + slug,
                List.of(),
                OrganizationKind.COMPANY,
                null,
                null,
                null,
                null,
                false,
                null,
                null);
    }
}
