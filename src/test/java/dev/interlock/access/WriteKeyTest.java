package dev.interlock.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WriteKeyTest {
    @TempDir
    Path folder;

    @Test
    void theKeyIsMadeOnceAndReadableByItsOwnerAlone() throws IOException {
        Path data = folder.resolve("not/there/yet");
        WriteKeyFile file = new WriteKeyFile(data);
        file.key();
        String content = Files.readString(file.path()).strip();
        assertThat(content).as("32 random bytes in Base64").hasSize(43);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(new WriteKeyFile(data).key().callerOf("Bearer " + content)).isEqualTo(Caller.WRITER);
        assertThat(Files.readString(file.path()).strip()).isEqualTo(content);
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(data.resolve("write-key"));
        }
        new WriteKeyFile(folder).key();
        assertThat(Files.readString(folder.resolve("write-key")).strip()).isNotEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, READER",
                "'', READER",
                "Bearer 0123456789abcdef, WRITER",
                "bearer  0123456789abcdef , WRITER",
                "Bearer 0123456789abcdeg, STRANGER",
                "Bearer 0123456789abcde, STRANGER",
                "Bearer, STRANGER",
                "Basic 0123456789abcdef, STRANGER",
                "0123456789abcdef, STRANGER"
            })
    void whoSendsWhat(String header, Caller caller) {
        assertThat(new WriteKey("0123456789abcdef").callerOf(header)).isEqualTo(caller);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with a space in it 123", "kurzer-Schl\u00fcssel-123"})
    void aKeyThatCannotProtectIsRefused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> new WriteKey(key)).withMessageNotContaining(key);
    }
}
