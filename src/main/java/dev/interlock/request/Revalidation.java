package dev.interlock.request;

import dev.interlock.model.Sha256;
import dev.interlock.snapshot.Snapshots;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Saves answering a query by GET again while the facts are the same: its tag follows from the revision, the query, and
 * the form of the answer, so it can be compared before anything is executed.
 */
final class Revalidation {
    private final Snapshots snapshots;

    Revalidation(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Answers 304 where the client holds the answer of these facts. */
    void answer(HttpServletRequest request, HttpServletResponse response, byte[] query, Answer answer)
            throws ServletException, IOException {
        String tag = tag(request, query);
        response.setHeader("Cache-Control", "private, no-cache");
        if (holds(request.getHeader("If-None-Match"), tag)) {
            response.setHeader("ETag", tag);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        request.setAttribute(ATTRIBUTE, tag);
        answer.write();
    }

    /** Where a request's tag is, for an answer without errors. */
    static final String ATTRIBUTE = Revalidation.class.getName();

    private static boolean holds(@Nullable String held, String tag) {
        return held != null && Stream.of(held.split(",")).map(String::strip).anyMatch(tag::equals);
    }

    private String tag(HttpServletRequest request, byte[] query) {
        byte[] form = String.valueOf(request.getHeader("Accept")).getBytes(StandardCharsets.UTF_8);
        String hash = Sha256.hex(query, form).substring(0, 32);
        return "\"" + snapshots.current().revision() + "-" + hash + "\"";
    }

    /** Answers the request. */
    interface Answer {
        void write() throws ServletException, IOException;
    }
}
