package dev.interlock.connection;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The connection that a request came on, asked whether the client has closed it. A client that closes only its sending
 * side counts as gone, as for other web servers that look.
 *
 * <p>Looking costs a call of the operating system, so it is done at most every {@value #MILLIS} ms, and on the
 * request's own thread alone, where nobody else reads from the connection; other threads are told what was last seen.
 * Once gone, always gone.
 */
public final class ClientConnection {
    /** How long an answer of {@link #isGone} may be out of date. */
    public static final long MILLIS = 10;

    static final String ATTRIBUTE = ClientConnection.class.getName();

    private static final ClientConnection UNWATCHED = new ClientConnection(() -> false, System::nanoTime);

    private final BooleanSupplier closed;
    private final LongSupplier nanoClock;
    private final Thread thread = Thread.currentThread();
    private volatile boolean gone;
    private volatile boolean answered;
    private long lookedAt;

    /** @param closed looks at the connection */
    ClientConnection(BooleanSupplier closed, LongSupplier nanoClock) {
        this.closed = closed;
        this.nanoClock = nanoClock;
        this.lookedAt = nanoClock.getAsLong();
    }

    /** The connection that a request's attributes tell of; where they do not, one that nobody ever closes. */
    public static ClientConnection of(Map<String, Object> attributes) {
        return attributes.get(ATTRIBUTE) instanceof ClientConnection connection ? connection : UNWATCHED;
    }

    public boolean isGone() {
        if (!gone && !answered && Thread.currentThread() == thread) {
            long now = nanoClock.getAsLong();
            if (now - lookedAt >= MILLIS * 1_000_000) {
                lookedAt = now;
                gone = closed.getAsBoolean();
            }
        }
        return gone;
    }

    /** From now on the connection belongs to the web server again. */
    void answered() {
        answered = true;
    }
}
