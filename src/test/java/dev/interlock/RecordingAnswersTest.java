package dev.interlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.Documents.Block;
import dev.interlock.testing.GraphQl;
import dev.interlock.testing.InterlockTest;
import dev.interlock.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on recording, step by step: from the facts as they are shipped. */
@InterlockTest
class RecordingAnswersTest {
    @LocalServerPort
    int port;

    @Test
    void theServiceAnswersAsPrinted() {
        List<Block> blocks = Documents.blocks(Documents.RECORDING);
        int answered = 0;
        for (int i = 1; i < blocks.size(); i++) {
            if (blocks.get(i).language().equals("json")
                    && blocks.get(i - 1).language().equals("graphql")) {
                String answer = "{\"data\":"
                        + GraphQl.withKey(port, TestDatabase.WRITE_KEY)
                                .data(blocks.get(i - 1).text())
                        + "}";
                assertThat(ReadmeAnswersTest.withoutSpace(answer))
                        .matches(ReadmeAnswersTest.pattern(blocks.get(i).text()));
                answered++;
            }
        }
        assertThat(answered).isPositive();
    }
}
