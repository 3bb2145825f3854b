package dev.interlock.api.export;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A file that is written while it is sent. Where writing fails after some of it was sent, the connection breaks, so that
 * nobody takes the part for the whole.
 *
 * @param revision of the facts in it
 * @param complete whether nothing is missing for lack of budget
 */
record Download(String name, String mediaType, long revision, boolean complete, Body body) {
    /** The revision of the facts that a file was made of. */
    static final String REVISION = "Interlock-Revision";
    /** Whether the walks behind it came to their end. */
    static final String COMPLETE = "Interlock-Complete";

    ServerResponse response() {
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(REVISION, Long.toString(revision))
                .header(COMPLETE, Boolean.toString(complete))
                .build((request, response) -> {
                    body.write(response.getOutputStream());
                    return null;
                });
    }

    /** Writes the file's bytes and leaves the stream open. */
    @FunctionalInterface
    interface Body {
        void write(OutputStream out) throws IOException;
    }
}
