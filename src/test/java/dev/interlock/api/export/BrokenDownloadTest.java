package dev.interlock.api.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.testing.InterlockTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** A file whose writing fails half way never looks whole. */
@InterlockTest
@Import(BrokenDownloadTest.FailingFiles.class)
class BrokenDownloadTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"identity", "gzip"})
    void theConnectionBreaksWhereSomeOfTheFileIsSent(String encoding) {
        assertThatThrownBy(() -> fetch("/fails-after/1000000", encoding)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void theAnswerIsAnErrorWhereNothingIsSentYet(String encoding) throws Exception {
        assertThat(fetch("/fails-after/10", encoding).statusCode()).isEqualTo(500);
    }

    private HttpResponse<byte[]> fetch(String path, String encoding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Encoding", encoding)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Files that are sent as exports are, but fail. */
    @TestConfiguration
    static class FailingFiles {
        @Bean
        RouterFunction<ServerResponse> failing() {
            return RouterFunctions.route()
                    .GET("/fails-after/{bytes}", request -> {
                        int bytes = Integer.parseInt(request.pathVariable("bytes"));
                        return new Download("file.csv", "text/csv", 1, true, out -> {
                                    for (int i = 0; i < bytes; i += 5) {
                                        out.write("line\n".getBytes(UTF_8));
                                    }
                                    throw new IllegalStateException("this failure is part of a test");
                                })
                                .response();
                    })
                    .build();
        }
    }
}
