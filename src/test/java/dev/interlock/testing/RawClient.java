package dev.interlock.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A client that does with its connection as it pleases. */
public final class RawClient implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Socket socket;

    public RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
    }

    /** Asks and does not wait. */
    public void ask(String query) throws IOException {
        byte[] body = JSON.writeValueAsString(Map.of("query", query)).getBytes(UTF_8);
        String head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        socket.getOutputStream().write((head + new String(body, UTF_8)).getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    /** Reads until an answer's body has ended; waits for it. */
    public String answer() throws IOException {
        StringBuilder read = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (!isWhole(read)) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed after: " + read);
            }
            read.append((char) next);
        }
        return read.toString();
    }

    /** Goes away in good order. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Goes away as a process does that is killed. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static boolean isWhole(StringBuilder read) {
        int body = read.indexOf("\r\n\r\n");
        if (body < 0) {
            return false;
        }
        int length = read.indexOf("Content-Length: ");
        if (length < 0 || length > body) {
            return read.toString().endsWith("\r\n0\r\n\r\n");
        }
        int end = read.indexOf("\r\n", length);
        return read.length() == body + 4 + Integer.parseInt(read.substring(length + 16, end));
    }
}
