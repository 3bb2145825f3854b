package dev.interlock.api.importing;

import dev.interlock.access.Caller;
import dev.interlock.access.WriteKey;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.error.Denied;
import dev.interlock.importing.BadUpload;
import dev.interlock.importing.ImportFailed;
import dev.interlock.importing.ImportJob;
import dev.interlock.importing.ImportOrder;
import dev.interlock.importing.ImportReport;
import dev.interlock.importing.Imports;
import dev.interlock.importing.Upload;
import dev.interlock.importing.mapping.BadMapping;
import dev.interlock.store.Authorship;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes tables and answers with what became of them. Everything here needs the write key. */
@Component
class ImportHandler {
    /** How long an answer waits for the import to end. */
    private static final long PATIENCE_MS = 30_000;

    private final Imports imports;
    private final WriteKey key;
    private final DataSize mostSent;
    private final DataSize mostUnpacked;

    ImportHandler(
            Imports imports,
            WriteKey key,
            @Value("${interlock.import.size}") DataSize mostSent,
            @Value("${interlock.import.unpacked}") DataSize mostUnpacked) {
        this.imports = imports;
        this.key = key;
        this.mostSent = mostSent;
        this.mostUnpacked = mostUnpacked;
    }

    /** {@code POST /import}. */
    ServerResponse begin(ServerRequest request) throws IOException {
        return answer(() -> {
            Caller caller = writer(request);
            Wanted wanted = Wanted.of(request);
            ImportJob job = begin(request, wanted, caller);
            boolean waits = request.headers().header("Prefer").stream()
                    .noneMatch(preference -> preference.contains("respond-async"));
            boolean done = waits && ended(job);
            ShownJob shown = ShownJob.of(job);
            return done
                    ? ServerResponse.status(status(job)).body(shown)
                    : ServerResponse.status(HttpStatus.ACCEPTED)
                            .header(HttpHeaders.LOCATION, shown.url())
                            .body(shown);
        });
    }

    /** {@code GET /import}. */
    ServerResponse all(ServerRequest request) throws IOException {
        return answer(() -> {
            writer(request);
            return ServerResponse.ok()
                    .body(Map.of(
                            "imports", imports.all().stream().map(ShownJob::of).toList()));
        });
    }

    /** {@code GET /import/{id}}. */
    ServerResponse one(ServerRequest request) throws IOException {
        return answer(() -> {
            writer(request);
            String id = request.pathVariable("id");
            ImportJob job = imports.find(id)
                    .orElseThrow(() -> new BadArgument(
                            "id",
                            id,
                            "This service remembers no such import",
                            "GET /import lists those it does; another instance may have made it."));
            return ServerResponse.ok().body(ShownJob.of(job));
        });
    }

    private ImportJob begin(ServerRequest request, Wanted wanted, Caller caller) throws IOException {
        Upload upload = new Upload(mostUnpacked.toBytes());
        boolean handedOn = false;
        try {
            Arrival.read(request, wanted.name(), upload, mostSent.toBytes());
            ImportOrder order = new ImportOrder(
                    new Authorship(caller.signature(), wanted.reason(), null, null),
                    upload.parts(),
                    upload.mapping(),
                    wanted.dryRun(),
                    wanted.skipBad());
            ImportJob job = imports.begin(order, upload::close);
            handedOn = true;
            return job;
        } finally {
            if (!handedOn) {
                upload.close();
            }
        }
    }

    private static boolean ended(ImportJob job) {
        try {
            return job.await(PATIENCE_MS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static HttpStatus status(ImportJob job) {
        ImportReport report = job.report();
        if (report == null) {
            return HttpStatus.INTERNAL_SERVER_ERROR;
        }
        return report.stopped() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    private Caller writer(ServerRequest request) {
        Caller caller = key.callerOf(request.headers().firstHeader(HttpHeaders.AUTHORIZATION));
        if (caller != Caller.WRITER) {
            boolean none = caller == Caller.READER;
            throw new Denied(
                    none ? "UNAUTHENTICATED" : "FORBIDDEN",
                    none ? "Imports need the write key" : "This is not the write key",
                    "Send the header Authorization: Bearer <key>; the service said at its start where the key is.");
        }
        return caller;
    }

    @FunctionalInterface
    private interface Work {
        ServerResponse make() throws IOException;
    }

    private static ServerResponse answer(Work work) throws IOException {
        try {
            return work.make();
        } catch (Denied denied) {
            return failure(
                    "FORBIDDEN".equals(denied.extensions().get("code"))
                            ? HttpStatus.FORBIDDEN
                            : HttpStatus.UNAUTHORIZED,
                    String.valueOf(denied.getMessage()),
                    denied.extensions());
        } catch (BadArgument bad) {
            boolean missing = bad.extensions().getOrDefault("argument", "").equals("id");
            return failure(
                    missing ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST,
                    String.valueOf(bad.getMessage()),
                    bad.extensions());
        } catch (BadUpload bad) {
            return failure(HttpStatus.BAD_REQUEST, bad.file() + " " + bad.getMessage(), said(bad.file(), bad.hint()));
        } catch (BadMapping bad) {
            String place = bad.place().isEmpty() ? "mapping" : "mapping." + bad.place();
            return failure(HttpStatus.BAD_REQUEST, place + ": " + bad.getMessage(), said(place, bad.hint()));
        } catch (ImportFailed failed) {
            return failure(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    String.valueOf(failed.getMessage()),
                    Map.of("code", "BUSY", "hint", failed.hint()));
        }
    }

    private static Map<String, Object> said(String argument, String hint) {
        return Map.of("code", "BAD_ARGUMENT", "argument", argument, "hint", hint);
    }

    private static ServerResponse failure(HttpStatus status, String message, Map<String, Object> said) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", message);
        body.putAll(said);
        return ServerResponse.status(status).body(body);
    }
}
