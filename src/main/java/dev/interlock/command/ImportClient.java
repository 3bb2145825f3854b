package dev.interlock.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends files to a service without holding them in memory, and asks how far it is until it is done. */
final class ImportClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> ENDED = Set.of("DONE", "FAILED");
    private static final long PAUSE_MS = 500;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String boundary = UUID.randomUUID().toString();
    private final ImportOptions options;
    private final PrintStream progress;

    ImportClient(ImportOptions options, PrintStream progress) {
        this.options = options;
        this.progress = progress;
    }

    JsonNode send() throws IOException, InterruptedException {
        JsonNode answer = ask(request("/import" + (options.query().isEmpty() ? "" : "?" + options.query()))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Prefer", "respond-async")
                .POST(form()));
        String url = answer.path("url").asString("");
        while (!url.isEmpty() && !ENDED.contains(answer.path("state").asString())) {
            Thread.sleep(PAUSE_MS);
            answer = ask(request(url));
            progress.println(
                    answer.path("state").asString() + " " + answer.path("file").asString("") + ": "
                            + answer.path("rows").asLong() + " rows read, "
                            + answer.path("written").asLong() + " of "
                            + answer.path("toWrite").asLong() + " changes written");
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(options.service() + path))
                .header("Authorization", "Bearer " + options.key());
    }

    private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException other) {
            throw new IOException(
                    options.service() + " answers with status " + response.statusCode()
                            + " and no JSON; is it this service?",
                    other);
        }
    }

    private BodyPublisher form() throws FileNotFoundException {
        List<BodyPublisher> parts = new ArrayList<>();
        for (Path file : options.files()) {
            add(parts, "file", file);
        }
        if (options.mapping() != null) {
            add(parts, "mapping", options.mapping());
        }
        parts.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private void add(List<BodyPublisher> parts, String name, Path file) throws FileNotFoundException {
        String called = String.valueOf(file.getFileName()).replace('"', '\'');
        parts.add(BodyPublishers.ofString(
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + called
                        + "\"\r\n\r\n",
                UTF_8));
        parts.add(BodyPublishers.ofFile(file));
        parts.add(BodyPublishers.ofString("\r\n"));
    }
}
