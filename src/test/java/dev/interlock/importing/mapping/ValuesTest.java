package dev.interlock.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Cad√™ > Cadê",
                "Berk√É¬§na > Berkäna",
                "Cadê > Cadê",
                "Größe > Größe",
                "√ > √",
                "Plain Inc. > Plain Inc.",
                "Ã‰cole > École",
                "BioM√É¬©rieux > BioMérieux",
                "Albertson¬ís > Albertson’s",
                "O√¢¬Ä¬ôBrien > O’Brien",
                "Spafinder¬Æ > Spafinder®",
                "S² Development > S² Development",
                "51intern.com 英腾网 > 51intern.com 英腾网",
                "Der Grüne Punkt – Duales System > Der Grüne Punkt – Duales System",
                "Société Générale > Société Générale",
            })
    void accents_read_in_the_wrong_encoding_are_mended(String written, String meant) {
        assertThat(Mojibake.mended(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "1500000 > 1500000",
                "1,500,000 > 1500000",
                "$ 1.5 million > 1500000",
                "2.6E+12 > 2600000000000",
                "USD 12bn > 12000000000",
                "1 500 000 > 1500000",
                "12.5 > 12",
                "13.5 > 14",
                "0 > 0",
            })
    void numbers_with_a_dot_before_their_decimals(String written, String meant) {
        assertThat(new Numbers('.', BigDecimal.ONE, true).apply(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {"18.000.000 > 18000000", "90,5 > 90500000", "1.060 > 1060000000", "1.060,25 > 1060250000"})
    void numbers_with_a_comma_before_their_decimals(String written, String meant) {
        BigDecimal times = written.startsWith("18") ? BigDecimal.ONE : BigDecimal.valueOf(1_000_000);
        assertThat(new Numbers(',', times, true).apply(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten", "", "1.2.3", "1,23,456", "12,5", "-", "1e99999", "5 apples", "1,000.000,00", "٣"})
    void what_is_no_number_is_told(String written) {
        Numbers numbers = new Numbers('.', BigDecimal.ONE, true);
        assertThatThrownBy(() -> numbers.apply(written)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "M/d/yy, 5/30/07, 2007-05-30",
        "M/d/yy, 12/1/49, 2049-12-01",
        "M/d/yy, 1/1/50, 1950-01-01",
        "dd.MM.yy, 17.10.13, 2013-10-17",
        "dd.MM.yyyy, 29.02.2024, 2024-02-29",
        "d MMM yyyy, 3 Mar 2026, 2026-03-03",
        "yyyy-MM-dd, 2014-12-31, 2014-12-31",
    })
    void dates_by_their_patterns(String pattern, String written, String meant) {
        assertThat(new Dates(List.of(pattern)).apply(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"dd.MM.yyyy, 31.02.2026", "yyyy-MM-dd, 0017-11-14", "M/d/yy, 13/1/07", "dd.MM.yy, 0030-09-14"})
    void days_that_are_none_are_told(String pattern, String written) {
        Dates dates = new Dates(List.of(pattern));
        assertThatThrownBy(() -> dates.apply(written))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining(written);
    }

    @ParameterizedTest
    @CsvSource({"US, US", "usa, US", "DEU, DE", "Germany, DE", "United Kingdom, GB", "uk, GB", "che, CH"})
    void countries_by_codes_and_names(String written, String code) {
        assertThat(Countries.read(written)).isEqualTo(code);
    }

    @Test
    void a_country_that_is_none_is_told() {
        assertThatThrownBy(() -> Countries.read("ROM")).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "www.example.com/a http://www.example.com/a",
                "HTTPS://example.com HTTPS://example.com",
                "http://example.com/a|b http://example.com/a%7Cb",
                "http://example.com/100%25 http://example.com/100%25",
                "http://example.com/100% http://example.com/100%25",
            })
    void web_addresses_as_people_write_them(String written, String meant) {
        assertThat(Webs.url(written)).isEqualTo(meant);
    }

    @Test
    void hosts_stand_without_www() {
        assertThat(Webs.host("http://WWW.Example.com/a?b")).isEqualTo("example.com");
        assertThatThrownBy(() -> Webs.url("http://")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Webs.url("not an address")).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nvidia", "Größe & Co. KG", "????", "北京", "-a-"})
    void slugs_are_keys(String name) {
        assertThat(Key.isWellFormed(Slug.of(name))).as(Slug.of(name)).isTrue();
        assertThat(Key.isWellFormed(Slug.joined(List.of(name, name, name)))).isTrue();
    }

    @Test
    void slugs_say_the_name_and_stay_short() {
        assertThat(Slug.of("Größe & Co. KG")).isEqualTo("grosse-co-kg");
        assertThat(Slug.of("????")).isNotEqualTo(Slug.of("!!!!")).startsWith("name-");
        String longer = "a long name ".repeat(40);
        assertThat(Slug.of(longer)).hasSizeLessThanOrEqualTo(80).isNotEqualTo(Slug.of(longer + "x"));
        assertThat(Slug.joined(List.of(longer, longer))).hasSizeLessThanOrEqualTo(150);
    }
}
