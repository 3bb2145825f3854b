package dev.interlock;

import dev.interlock.command.ImportCommand;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service, or brings files to one that runs. */
@SpringBootApplication
public class InterlockApplication {
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(ImportCommand.NAME)) {
            ImportCommand command = new ImportCommand(System.getenv(), System.out, System.err);
            System.exit(command.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(InterlockApplication.class, args);
    }
}
