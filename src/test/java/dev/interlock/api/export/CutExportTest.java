package dev.interlock.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.Exports;
import dev.interlock.testing.InterlockTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A file that lacks something for lack of budget says so. */
@InterlockTest
@TestPropertySource(properties = "interlock.budget.visits=100")
class CutExportTest {
    @LocalServerPort
    private int port;

    @Test
    void aWalkCutShortIsTold() {
        HttpResponse<byte[]> cut = new Exports(port)
                .post("?format=graphml", "{ paths(from: \"nvidia\", to: \"xai\", maxHops: 6) { nodes { length } } }");
        HttpResponse<byte[]> whole = new Exports(port).get("organizations.ndjson");

        Exports.whole(cut);
        assertThat(cut.headers().firstValue("Interlock-Complete")).contains("false");
        assertThat(whole.headers().firstValue("Interlock-Complete")).contains("true");
    }
}
