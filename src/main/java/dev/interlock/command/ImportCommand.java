package dev.interlock.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * {@code import [--dry-run] [--skip-bad] [--mapping=FILE] [--reason=TEXT] [--url=ADDRESS] FILE…}: sends files to a running
 * service and tells what became of them.
 */
public final class ImportCommand {
    /** The word that asks for it. */
    public static final String NAME = "import";

    /** What the process ends with where everything was taken. */
    static final int TAKEN = 0;

    /** Where rows were refused, or the whole. */
    static final int REFUSED = 1;

    /** Where nothing was sent. */
    static final int NOT_SENT = 2;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    /** @param environment which may tell the write key and the data folder */
    public ImportCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = Map.copyOf(environment);
        this.out = out;
        this.err = err;
    }

    /**
     * Sends the files and waits for the end of the import.
     *
     * @param arguments without the word itself
     * @return what the process should end with: 0, 1 where rows were refused, 2 where nothing was sent
     */
    public int run(String... arguments) {
        try {
            ImportOptions options = ImportOptions.of(environment, arguments);
            return told(new ImportClient(options, err).send());
        } catch (BadCommand bad) {
            err.println(bad.getMessage());
            return NOT_SENT;
        } catch (ConnectException nobody) {
            err.println("No service answers. Start it, or give its address with --url=http://host:port");
            return NOT_SENT;
        } catch (IOException failed) {
            err.println("The service could not be reached: " + failed.getMessage());
            return NOT_SENT;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return NOT_SENT;
        }
    }

    private int told(JsonNode answer) {
        JsonNode report = answer.path("report");
        if (!report.isObject()) {
            JsonNode error = answer.path("error").isObject() ? answer.path("error") : answer;
            err.println(error.path("message").asString("The import failed"));
            err.println(error.path("hint").asString(""));
            return REFUSED;
        }
        report.path("files").forEach(this::file);
        report.path("types").forEach(this::type);
        report.path("refused").forEach(row -> row("refused", row));
        report.path("unread").forEach(row -> row("unread", row));
        report.path("warnings")
                .forEach(warning ->
                        out.println("warning  " + warning.path("about").asString() + ": "
                                + warning.path("message").asString()));
        boolean stopped = report.path("stopped").asBoolean();
        out.println(
                stopped
                        ? "Nothing is written: mend the refused rows, or leave them out with --skip-bad."
                        : report.path("written").asBoolean()
                                ? "Written as revision "
                                        + report.path("revision").asLong() + "."
                                : report.path("dryRun").asBoolean()
                                        ? "Nothing is written: a dry run."
                                        : "Nothing is new; nothing is written.");
        return report.path("refusedRows").asLong() > 0 ? REFUSED : TAKEN;
    }

    private void file(JsonNode file) {
        out.printf(
                "%s: %d rows, %d taken, %d repeated, %d empty, %d refused%n",
                file.path("file").asString(),
                file.path("rows").asLong(),
                file.path("taken").asLong(),
                file.path("repeated").asLong(),
                file.path("empty").asLong(),
                file.path("refused").asLong());
    }

    private void type(JsonNode type) {
        out.printf(
                "%s: %d added, %d changed, %d unchanged%n",
                type.path("type").asString(),
                type.path("added").asLong(),
                type.path("changed").asLong(),
                type.path("unchanged").asLong());
    }

    private void row(String what, JsonNode row) {
        String column =
                row.path("column").isNull() ? "" : " " + row.path("column").asString();
        out.println(what + "  " + row.path("file").asString() + ":"
                + row.path("line").asLong() + column + ": " + row.path("reason").asString());
    }
}
