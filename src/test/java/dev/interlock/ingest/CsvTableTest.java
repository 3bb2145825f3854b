package dev.interlock.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        table(List.of("id", "note", "more"), List.of("more")).read("id,note\na,one".getBytes(UTF_8));
        table(List.of("id", "note", "more"), List.of("more")).read("more,id,note\n,b,two".getBytes(UTF_8));
        table(List.of("id", "note", "more"), List.of("more")).read("id,note,id\nc,three,c".getBytes(UTF_8));

        assertThat(rows).containsExactly("2 a one", "2 b two");
        assertThat(refused).singleElement().asString().contains("a column appears twice");
    }

    @Test
    void bare_carriage_returns_and_semicolons_make_a_table_too() {
        new CsvTable("t.csv", ';', listener(List.of("id", "note"), List.of()))
                .read("id;note\ra;one, two\r\rb;\"three;\rfour\"\r".getBytes(UTF_8));

        assertThat(rows).containsExactly("2 a one, two", "4 b three;\nfour");
        assertThat(refused).isEmpty();
    }

    @Test
    void a_line_without_an_end_is_refused_and_not_held() throws IOException {
        long letters = 40_000_000;
        Reader endless = new Reader() {
            private long at;

            @Override
            public int read(char[] into, int from, int length) {
                int given = (int) Math.min(length, letters - at);
                for (int i = 0; i < given; i++) {
                    long letter = at + i;
                    into[from + i] = letter < 8
                            ? "id,note\n".charAt((int) letter)
                            : letter == letters - 6 ? '\n' : "x,y1\n".charAt((int) (letter % 2));
                }
                at += given;
                return given == 0 ? -1 : given;
            }

            @Override
            public void close() {}
        };
        table(List.of("id", "note"), List.of()).read(endless);

        assertThat(refused).hasSize(2);
        assertThat(refused.get(0)).startsWith("t.csv:2: is longer than 1000000 characters");
    }

    @Test
    void an_open_quote_looks_no_further_than_a_thousand_lines() {
        StringBuilder text = new StringBuilder("id,note\na,\"open\n");
        for (int i = 0; i < 3_000; i++) {
            text.append("r").append(i).append(",x\n");
        }
        text.append("z,\"closed\"\n");
        read(text.toString());

        assertThat(rows).hasSize(3_001).startsWith("3 r0 x").endsWith("3003 z closed");
        assertThat(refused).singleElement().asString().startsWith("t.csv:2: a quote is opened");
    }

    @Test
    void an_empty_file_and_one_of_quotes_alone_are_refused() {
        read("");
        read("\"\"\"");

        assertThat(refused).hasSize(2).allMatch(row -> row.startsWith("t.csv:1: "));
    }

    private void read(String text) {
        table(List.of("id", "note"), List.of()).read(text.getBytes(UTF_8));
    }

    private CsvTable table(List<String> columns, List<String> optional) {
        return new CsvTable("t.csv", ',', listener(columns, optional));
    }

    private RowListener listener(List<String> columns, List<String> optional) {
        return new RowListener() {
            @Override
            public @Nullable String complaint(List<String> header) {
                return SeedTable.complaint(header, columns, optional);
            }

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
