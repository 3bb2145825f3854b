package dev.interlock.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Brings tables to the running service over HTTP, as a user's program would. */
public final class Imports {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "between-the-parts-of-a-form";
    private static final long PATIENCE_MS = 400_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String key;

    public Imports(int port, String key) {
        this.base = "http://127.0.0.1:" + port;
        this.key = key;
    }

    /** An answer: its status and its JSON. */
    public record Answer(int status, JsonNode body) {
        public JsonNode report() {
            return body.path("report");
        }

        /** The reasons of refused rows as {@code file:line column: reason}. */
        public List<String> refused() {
            return report().path("refused")
                    .valueStream()
                    .map(row ->
                            row.path("file").asString() + ":" + row.path("line").asLong()
                                    + (row.path("column").isNull()
                                            ? ""
                                            : " " + row.path("column").asString()) + ": "
                                    + row.path("reason").asString())
                    .toList();
        }

        /** One number about one type of thing: {@code added}, {@code changed} or {@code unchanged}. */
        public long count(String type, String what) {
            return report().path("types")
                    .valueStream()
                    .filter(it -> it.path("type").asString().equals(type))
                    .mapToLong(it -> it.path(what).asLong())
                    .sum();
        }

        /** How much was added or changed in all. */
        public long changes() {
            return report().path("types")
                    .valueStream()
                    .mapToLong(
                            it -> it.path("added").asLong() + it.path("changed").asLong())
                    .sum();
        }
    }

    /** Sends a form and waits for the end, however long it takes. */
    public Answer form(String parameters, Map<String, byte[]> files, String mapping) {
        Answer answer = send(request(parameters)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(parts(files, mapping))));
        long until = System.currentTimeMillis() + PATIENCE_MS;
        while (answer.status() == 202
                || answer.body().path("state").asString("").matches("QUEUED|READING|CHECKING|WRITING")) {
            if (System.currentTimeMillis() > until) {
                throw new AssertionError("still going on: " + answer.body());
            }
            sleep();
            answer = get(answer.body().path("url").asString());
        }
        return answer;
    }

    /** Sends a body as one file. */
    public Answer body(String parameters, String type, byte[] body) {
        return send(
                request(parameters).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HttpRequest.Builder request(String parameters) {
        return HttpRequest.newBuilder(URI.create(base + "/import" + parameters));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpRequest keyed = key.isEmpty()
                    ? request.build()
                    : request.header("Authorization", "Bearer " + key).build();
            HttpResponse<byte[]> response = client.send(keyed, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static byte[] parts(Map<String, byte[]> files, String mapping) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.forEach((name, content) -> part(out, "file", name, content));
        if (!mapping.isEmpty()) {
            part(out, "mapping", "mapping.json", mapping.getBytes(UTF_8));
        }
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return out.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, String name, String file, byte[] content) {
        out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                        + file + "\"\r\n\r\n")
                .getBytes(UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(UTF_8));
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
