package dev.interlock.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.testing.Imports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UploadTest {
    private static final long MOST = 1_000_000;

    @Test
    void a_small_zip_that_unpacks_to_more_than_may_come_is_refused_and_leaves_nothing() throws IOException {
        byte[] bomb = Imports.zip(Map.of("a.csv", new byte[20_000_000]));
        assertThat(bomb).hasSizeLessThan(100_000);
        Path folder;
        try (Upload upload = new Upload(MOST)) {
            upload.add("small.csv", new ByteArrayInputStream("a".getBytes(UTF_8)));
            folder = upload.parts().get(0).content().getParent();
            assertThatThrownBy(() -> upload.add("bomb.zip", new ByteArrayInputStream(bomb)))
                    .isInstanceOf(BadUpload.class)
                    .hasMessageContaining("may have 1000000 bytes unpacked");
            assertThat(Files.size(folder.resolve("1.table"))).isLessThanOrEqualTo(MOST);
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void zips_in_zips_and_a_mapping_among_the_tables_are_unpacked() throws IOException {
        Map<String, byte[]> inner = new LinkedHashMap<>();
        inner.put("deep/b.csv", "b".getBytes(UTF_8));
        inner.put("mapping.json", "{\"tables\": []}".getBytes(UTF_8));
        Map<String, byte[]> outer = new LinkedHashMap<>();
        outer.put("a.csv", "a".getBytes(UTF_8));
        outer.put("inner.zip", Imports.zip(inner));
        outer.put("__MACOSX/a.csv", "junk".getBytes(UTF_8));

        try (Upload upload = new Upload(MOST)) {
            upload.add("all.zip", new ByteArrayInputStream(Imports.zip(outer)));

            assertThat(upload.parts().stream().map(Part::name)).containsExactly("a.csv", "deep/b.csv");
            assertThat(upload.mapping()).isNotNull();
        }
    }

    @Test
    void a_thousand_files_are_enough() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i <= 1_000; i++) {
            files.put(i + ".csv", new byte[0]);
        }
        byte[] zip = Imports.zip(files);
        try (Upload upload = new Upload(MOST)) {
            assertThatThrownBy(() -> upload.add("many.zip", new ByteArrayInputStream(zip)))
                    .isInstanceOf(BadUpload.class)
                    .hasMessageContaining("file number 1001");
        }
    }
}
