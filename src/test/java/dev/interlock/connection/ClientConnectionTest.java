package dev.interlock.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ClientConnectionTest {
    private static final long MILLION = 1_000_000;

    private long now;
    private int looks;
    private boolean closed;
    private final ClientConnection connection = new ClientConnection(this::look, () -> now);

    private boolean look() {
        looks++;
        return closed;
    }

    @Test
    void itLooksOnlyNowAndThen() {
        closed = true;
        assertThat(connection.isGone()).isFalse();
        now = ClientConnection.MILLIS * MILLION - 1;
        assertThat(connection.isGone()).isFalse();
        now++;
        assertThat(connection.isGone()).isTrue();
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void whoHasGoneDoesNotComeBack() {
        closed = true;
        now = ClientConnection.MILLIS * MILLION;
        assertThat(connection.isGone()).isTrue();
        closed = false;
        now *= 3;
        assertThat(connection.isGone()).isTrue();
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void anotherThreadDoesNotLookButIsTold() {
        closed = true;
        now = ClientConnection.MILLIS * MILLION;
        assertThat(onAnotherThread()).isFalse();
        assertThat(looks).isZero();
        assertThat(connection.isGone()).isTrue();
        assertThat(onAnotherThread()).isTrue();
    }

    @Test
    void nobodyLooksOnceTheAnswerIsThere() {
        closed = true;
        connection.answered();
        now = ClientConnection.MILLIS * MILLION;
        assertThat(connection.isGone()).isFalse();
        assertThat(looks).isZero();
    }

    @Test
    void aRequestWithoutAConnectionIsNeverGone() {
        assertThat(ClientConnection.of(Map.of()).isGone()).isFalse();
    }

    private boolean onAnotherThread() {
        return CompletableFuture.supplyAsync(connection::isGone).join();
    }
}
