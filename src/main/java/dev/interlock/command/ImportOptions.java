package dev.interlock.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import is asked for on the command line.
 *
 * @param service its address, without a path
 * @param query the parameters of the request
 * @param mapping {@code null} where none is given
 */
record ImportOptions(
        URI service,
        String key,
        String query,
        List<Path> files,
        @Nullable Path mapping) {
    private static final String USAGE =
            "Usage: import [--dry-run] [--skip-bad] [--mapping=FILE] [--reason=TEXT] [--url=http://host:port] FILE…";
    private static final String USUAL = "http://127.0.0.1:8080";

    /** @throws BadCommand where they cannot be followed */
    static ImportOptions of(Map<String, String> environment, String... arguments) {
        List<String> query = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        Path mapping = null;
        String service = USUAL;
        for (String argument : arguments) {
            if (argument.equals("--dry-run")) {
                query.add("dryRun=true");
            } else if (argument.equals("--skip-bad")) {
                query.add("badRows=skip");
            } else if (argument.startsWith("--reason=")) {
                query.add("reason=" + URLEncoder.encode(value(argument), UTF_8));
            } else if (argument.startsWith("--mapping=")) {
                mapping = readable(value(argument));
            } else if (argument.startsWith("--url=")) {
                service = value(argument);
            } else if (argument.startsWith("--")) {
                throw new BadCommand("There is no option " + argument + ". " + USAGE);
            } else {
                files.add(readable(argument));
            }
        }
        if (files.isEmpty()) {
            throw new BadCommand("No file is named. " + USAGE);
        }
        return new ImportOptions(address(service), key(environment), String.join("&", query), files, mapping);
    }

    private static String value(String argument) {
        return argument.substring(argument.indexOf('=') + 1);
    }

    private static Path readable(String file) {
        Path path = Path.of(file);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new BadCommand(file + " is no file that can be read");
        }
        return path;
    }

    private static URI address(String service) {
        try {
            URI address = URI.create(service.replaceAll("/+$", ""));
            if (address.getHost() != null && String.valueOf(address.getScheme()).startsWith("http")) {
                return address;
            }
        } catch (IllegalArgumentException other) {
            // Told below.
        }
        throw new BadCommand("'" + service + "' is no address; write --url=http://host:port");
    }

    /** From the environment, else from the file that the service made at its first start. */
    private static String key(Map<String, String> environment) {
        String key = environment.get("INTERLOCK_WRITE_KEY");
        if (key != null && !key.isBlank()) {
            return key.strip();
        }
        String folder = environment.get("INTERLOCK_DATA");
        Path file = (folder == null ? Path.of(System.getProperty("user.home"), ".interlock") : Path.of(folder))
                .resolve("write-key");
        try {
            return Files.readString(file).strip();
        } catch (IOException missing) {
            throw new BadCommand("There is no write key in " + file
                    + "; set INTERLOCK_DATA to the service's folder, or INTERLOCK_WRITE_KEY to its key");
        }
    }
}
