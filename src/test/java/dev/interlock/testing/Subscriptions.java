package dev.interlock.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to the running service by the letter of graphql-transport-ws, or of server-sent events. */
public final class Subscriptions implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PATIENCE_S = 20;

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private Subscriptions(int port, Map<String, String> headers) {
        WebSocket.Builder builder = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .connectTimeout(Duration.ofSeconds(PATIENCE_S));
        headers.forEach(builder::header);
        this.socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), new Listener())
                .join();
    }

    /** A socket that was greeted. */
    public static Subscriptions open(int port) {
        Subscriptions opened = silent(port, Map.of());
        opened.send("{\"type\":\"connection_init\"}");
        JsonNode answer = opened.next();
        if (!answer.path("type").asString().equals("connection_ack")) {
            throw new AssertionError(answer);
        }
        return opened;
    }

    /** A socket that says nothing yet. */
    public static Subscriptions silent(int port, Map<String, String> headers) {
        return new Subscriptions(port, headers);
    }

    public void send(String text) {
        socket.sendText(text, true).join();
    }

    public void subscribe(String id, String document) {
        send(JSON.writeValueAsString(Map.of("id", id, "type", "subscribe", "payload", Map.of("query", document))));
    }

    /** The next message but for pings. */
    public JsonNode next() {
        JsonNode message = within(PATIENCE_S * 1_000);
        if (message == null) {
            throw new AssertionError("nothing comes");
        }
        return message;
    }

    /** The data of the next event of a subscription. */
    public JsonNode event(String id) {
        JsonNode message = next();
        boolean right = message.path("type").asString().equals("next")
                && message.path("id").asString().equals(id)
                && !message.path("payload").has("errors");
        if (!right) {
            throw new AssertionError(message);
        }
        return message.path("payload").path("data");
    }

    /** The next message but for pings; {@code null} where none comes so soon. */
    public @Nullable JsonNode within(long milliseconds) {
        try {
            JsonNode message = messages.poll(milliseconds, TimeUnit.MILLISECONDS);
            while (message != null && message.path("type").asString().equals("ping")) {
                message = messages.poll(milliseconds, TimeUnit.MILLISECONDS);
            }
            return message;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The code with which the service closes the socket. */
    public int closed() {
        return closed.orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
    }

    /** A stream of events of one subscription over plain HTTP; the data of each goes into the queue. */
    public static AutoCloseable events(int port, String document, BlockingQueue<JsonNode> events) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document))))
                .build();
        try {
            HttpResponse<InputStream> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new AssertionError(response.statusCode());
            }
            Thread reader = new Thread(() -> read(response.body(), events), "events");
            reader.setDaemon(true);
            reader.start();
            return response.body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void read(InputStream body, BlockingQueue<JsonNode> events) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:") && line.length() > "data:".length()) {
                    events.add(JSON.readTree(line.substring("data:".length())));
                }
            }
        } catch (IOException closed) {
            // The reader went.
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                messages.add(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closed.complete(status);
            return null;
        }
    }
}
