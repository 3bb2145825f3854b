package dev.interlock.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.InterlockTest;
import dev.interlock.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

@InterlockTest
class ImportCommandTest {
    private static final Path EXAMPLE = Path.of("docs", "import-example");

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_sheet_goes_in_from_the_command_line() throws IOException {
        Path deals = folder.resolve("deals.csv");
        Files.writeString(deals, Files.readString(EXAMPLE.resolve("deals.csv")));
        String[] arguments = {
            "--url=http://127.0.0.1:" + port,
            "--mapping=" + EXAMPLE.resolve("mapping.json"),
            EXAMPLE.resolve("companies.csv").toString(),
            deals.toString()
        };
        Map<String, String> key = Map.of("INTERLOCK_WRITE_KEY", TestDatabase.WRITE_KEY);

        assertThat(run(key, arguments)).isEqualTo(ImportCommand.REFUSED);
        assertThat(out.toString(UTF_8))
                .contains("refused  deals.csv:6 To: no organization is called 'Alpenmodel'; did you mean Alpenmodell")
                .contains("deals.csv: 5 rows, 4 taken, 0 repeated, 0 empty, 1 refused")
                .contains("Nothing is written: mend the refused rows");

        Files.writeString(deals, Files.readString(deals).replace(";Alpenmodel;", ";Alpenmodell;"));
        Files.writeString(folder.resolve("write-key"), TestDatabase.WRITE_KEY + "\n");
        Map<String, String> data = Map.of("INTERLOCK_DATA", folder.toString());
        assertThat(run(data, arguments)).isEqualTo(ImportCommand.TAKEN);
        assertThat(out.toString(UTF_8))
                .contains("FundingRound: 3 added, 0 changed")
                .contains("Written as revision 2.");
        assertThat(run(data, arguments)).isEqualTo(ImportCommand.TAKEN);
        assertThat(out.toString(UTF_8)).contains("Nothing is new; nothing is written.");
    }

    @Test
    void commands_that_cannot_be_followed_say_what_to_write() {
        Map<String, String> key = Map.of("INTERLOCK_WRITE_KEY", TestDatabase.WRITE_KEY);
        String file = EXAMPLE.resolve("deals.csv").toString();

        assertThat(run(key)).isEqualTo(ImportCommand.NOT_SENT);
        assertThat(err.toString(UTF_8)).contains("No file is named. Usage: import");
        assertThat(run(key, "--dryrun", file)).isEqualTo(ImportCommand.NOT_SENT);
        assertThat(err.toString(UTF_8)).contains("There is no option --dryrun");
        assertThat(run(key, "no-such.csv")).isEqualTo(ImportCommand.NOT_SENT);
        assertThat(err.toString(UTF_8)).contains("no-such.csv is no file that can be read");
        assertThat(run(Map.of("INTERLOCK_DATA", folder.toString()), file)).isEqualTo(ImportCommand.NOT_SENT);
        assertThat(err.toString(UTF_8)).contains("There is no write key in");
        assertThat(run(key, "--url=http://127.0.0.1:1", file)).isEqualTo(ImportCommand.NOT_SENT);
        assertThat(err.toString(UTF_8)).contains("No service answers");
        assertThat(run(Map.of("INTERLOCK_WRITE_KEY", "another-key-entirely"), "--url=http://127.0.0.1:" + port, file))
                .isEqualTo(ImportCommand.REFUSED);
        assertThat(err.toString(UTF_8)).contains("This is not the write key");
    }

    private int run(Map<String, String> environment, String... arguments) {
        out.reset();
        err.reset();
        return new ImportCommand(environment, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(arguments);
    }
}
