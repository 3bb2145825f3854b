package dev.interlock.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    private final List<String> rows = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    @Test
    void a_row_is_named_by_the_physical_line_it_begins_on() {
        read("id,note\na,\"one\ntwo\"\n\nb,three\r\nc,four");

        assertThat(rows).containsExactly("2 a one\ntwo", "5 b three", "6 c four");
        assertThat(refused).isEmpty();
    }

    @Test
    void a_byte_order_mark_and_another_order_of_columns_do_no_harm() {
        read("\uFEFFnote,id\none,a\n");

        assertThat(rows).containsExactly("2 a one");
    }

    @Test
    void a_wrong_number_of_cells_costs_one_row() {
        read("id,note\na,one\nb,two,three\nc\nd,four\n");

        assertThat(rows).containsExactly("2 a one", "5 d four");
        assertThat(refused).hasSize(2);
        assertThat(refused.get(0)).startsWith("t.csv:3: has 3 cells, the header has 2");
        assertThat(refused.get(1)).startsWith("t.csv:4: has 1 cells");
    }

    @Test
    void a_quote_never_closed_costs_one_row_wherever_it_stands() {
        read("id,note\na,one\nb,\"two\nc,three\nd,four\n");

        assertThat(rows).containsExactly("2 a one", "4 c three", "5 d four");
        assertThat(refused).singleElement().asString().startsWith("t.csv:3: a quote is opened and never closed");
    }

    @Test
    void a_quote_closed_by_the_quote_of_a_later_row_costs_one_row() {
        read("id,note\na,one\nb,\"two\nc,\"three\"\nd,four\n");

        assertThat(rows).containsExactly("2 a one", "4 c three", "5 d four");
        assertThat(refused).singleElement().asString().startsWith("t.csv:3: text follows a closing quote");
    }

    @Test
    void quotes_inside_an_unquoted_cell_and_doubled_ones_are_text() {
        read("id,note\na,5\" disk\nb,\"he said \"\"no\"\"\"\nc,\"\"");

        assertThat(rows).containsExactly("2 a 5\" disk", "3 b he said \"no\"", "4 c ");
        assertThat(refused).isEmpty();
    }

    @Test
    void a_header_that_does_not_fit_is_named_with_what_is_missing_and_unknown() {
        read("id,nota\na,one\n");

        assertThat(rows).isEmpty();
        assertThat(refused)
                .containsExactly("t.csv:1: the header does not fit, so no row was read: missing [note]; "
                        + "unknown [nota]; write id,note");
    }

    @Test
    void a_header_may_lack_columns_that_are_optional_but_names_none_twice() {
        new CsvTable("t.csv", List.of("id", "note", "more"), List.of("more"), listener())
                .read("id,note\na,one".getBytes(UTF_8));
        new CsvTable("t.csv", List.of("id", "note", "more"), List.of("more"), listener())
                .read("more,id,note\n,b,two".getBytes(UTF_8));
        new CsvTable("t.csv", List.of("id", "note", "more"), List.of("more"), listener())
                .read("id,note,id\nc,three,c".getBytes(UTF_8));

        assertThat(rows).containsExactly("2 a one", "2 b two");
        assertThat(refused).singleElement().asString().contains("a column appears twice");
    }

    @Test
    void an_empty_file_and_one_of_quotes_alone_are_refused() {
        read("");
        read("\"\"\"");

        assertThat(refused).hasSize(2).allMatch(row -> row.startsWith("t.csv:1: "));
    }

    private void read(String text) {
        new CsvTable("t.csv", List.of("id", "note"), List.of(), listener()).read(text.getBytes(UTF_8));
    }

    private CsvTable.RowListener listener() {
        return new CsvTable.RowListener() {
            @Override
            public void row(Cells cells) {
                rows.add(cells.line() + " " + cells.raw("id") + " " + cells.raw("note"));
            }

            @Override
            public void unreadable(Cells cells, RejectedRow row) {
                refused.add(row.toString());
            }
        };
    }
}
