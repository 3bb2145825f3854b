package dev.interlock.connection;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Gives each request its {@link ClientConnection}. */
class ConnectionValve extends ValveBase {
    ConnectionValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        ClientConnection connection = new ClientConnection(() -> isClosed(raw), System::nanoTime);
        request.setAttribute(ClientConnection.ATTRIBUTE, connection);
        try {
            getNext().invoke(request, response);
        } finally {
            connection.answered();
        }
    }

    /**
     * Reads without waiting what the client sent after its request, which the server keeps for later. At the end of the
     * stream it says that there is a byte, so that somebody fetches the error, yet there is none.
     */
    private static boolean isClosed(org.apache.coyote.Request request) {
        return available(request, true) > 0 && available(request, false) == 0;
    }

    private static int available(org.apache.coyote.Request request, boolean read) {
        request.action(ActionCode.AVAILABLE, read);
        return request.getAvailable();
    }
}
