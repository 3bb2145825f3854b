package dev.interlock.store.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class MigrationTest {
    @Test
    void statements_end_with_a_semicolon_at_the_end_of_a_line_and_comments_are_left_out() {
        Migration migration = Migration.of(1, "V001__a.cypher", "// why\nMERGE (:A {b: 'c;d'});\n\nMERGE\n  (:B);\n");

        assertThat(migration.statements()).containsExactly("MERGE (:A {b: 'c;d'})", "MERGE\n  (:B)");
    }

    @Test
    void the_checksum_tells_texts_apart_but_not_line_ends() {
        Migration unix = Migration.of(1, "V001__a.cypher", "MERGE (:A);\nMERGE (:B);\n");

        assertThat(Migration.of(1, "V001__a.cypher", "MERGE (:A);\r\nMERGE (:B);\r\n"))
                .isEqualTo(unix);
        assertThat(Migration.of(1, "V001__a.cypher", "MERGE (:A);\n").checksum())
                .isNotEqualTo(unix.checksum());
    }

    @Test
    void versions_rise_by_one_from_1() {
        Migration one = Migration.of(1, "V001__a.cypher", "");
        Migration two = Migration.of(2, "V002__b.cypher", "");
        Migration three = Migration.of(3, "V003__c.cypher", "");

        assertThat(MigrationFiles.inOrder(List.of(two, one))).containsExactly(one, two);
        assertThatThrownBy(() -> MigrationFiles.inOrder(List.of(one, three))).hasMessageContaining("V003__c.cypher");
        assertThatThrownBy(() -> MigrationFiles.inOrder(List.of(one, one))).hasMessageContaining("V001__a.cypher");
    }

    @Test
    void a_file_that_is_not_named_by_its_version_is_refused() {
        ByteArrayResource file = new ByteArrayResource("".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "Vx__keys.cypher";
            }
        };

        assertThatThrownBy(() -> Migration.read(file))
                .hasMessage("Vx__keys.cypher is not named like V001__keys.cypher");
    }
}
