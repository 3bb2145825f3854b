package dev.interlock.api.importing;

import dev.interlock.api.error.BadArgument;
import dev.interlock.importing.BadUpload;
import dev.interlock.importing.Upload;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/** Takes files out of a request: the parts of a form, or the body as one file. */
final class Arrival {
    private static final Map<String, String> ENDINGS = Map.of(
            "text/csv", ".csv",
            "text/tab-separated-values", ".tsv",
            "application/x-ndjson", ".ndjson",
            "application/zip", ".zip",
            "application/gzip", ".gz");

    private Arrival() {}

    /**
     * Reads all files of a request.
     *
     * @param name of the file that the body is
     * @param most bytes that may come
     */
    static void read(ServerRequest request, @Nullable String name, Upload upload, long most) throws IOException {
        MediaType type = request.headers().contentType().orElse(MediaType.APPLICATION_OCTET_STREAM);
        if (request.headers().contentLength().orElse(0) > most) {
            throw tooLarge(most);
        }
        if (MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(type)) {
            form(request, upload, most);
        } else {
            body(request, type, name, upload, most);
        }
        if (upload.parts().isEmpty()) {
            throw new BadArgument("file", "", "No table came", "Send one as the part 'file' of a form.");
        }
    }

    private static void form(ServerRequest request, Upload upload, long most) throws IOException {
        try {
            for (Part part : request.servletRequest().getParts()) {
                try (InputStream content = part.getInputStream()) {
                    take(part, content, upload);
                }
            }
        } catch (ServletException | IllegalStateException broken) {
            if (broken.getClass().getSimpleName().contains("Size") || broken instanceof IllegalStateException) {
                throw tooLarge(most);
            }
            throw new BadArgument("body", "", "This is no form of parts", "Send it as curl -F file=@deals.csv does.");
        }
    }

    private static void take(Part part, InputStream content, Upload upload) throws IOException {
        String file = part.getSubmittedFileName();
        switch (part.getName()) {
            case "file" -> upload.add(file == null || file.isBlank() ? "file" : file, content);
            case "mapping" -> upload.mapping(content);
            default ->
                throw new BadArgument(
                        part.getName(),
                        "",
                        "There is no such part",
                        "The parts are file, as often as wanted, and mapping.");
        }
    }

    private static void body(ServerRequest request, MediaType type, @Nullable String name, Upload upload, long most)
            throws IOException {
        String ending = ENDINGS.get(type.getType() + "/" + type.getSubtype());
        if (ending == null) {
            throw new BadArgument(
                    "Content-Type",
                    type,
                    "A table does not come as this",
                    "Send a form (curl -F file=@deals.csv), or the file itself as one of "
                            + String.join(
                                    ", ", ENDINGS.keySet().stream().sorted().toList()) + ".");
        }
        try (InputStream content = new Bounded(request.servletRequest().getInputStream(), most)) {
            upload.add(name == null ? "body" + ending : name, content);
        }
    }

    private static BadUpload tooLarge(long most) {
        return new BadUpload(
                "The request",
                "has more than " + most + " bytes",
                "Pack the tables into a ZIP, send less at once, or raise interlock.import.size.");
    }

    /** Stops where more comes than may. */
    private static final class Bounded extends FilterInputStream {
        private final long most;
        private long read;

        Bounded(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int letter = super.read();
            count(letter < 0 ? 0 : 1);
            return letter;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                throw tooLarge(most);
            }
        }
    }
}
