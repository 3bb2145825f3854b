package dev.interlock.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {
    private static final Pattern WELL_FORMED = Pattern.compile("[a-z0-9][a-z0-9.-]*(:[a-z0-9][a-z0-9.-]*)*");

    @ParameterizedTest
    @ValueSource(strings = {"nvidia", "x.ai", "3m", "a-", "round-1:nvidia", "holder:company:2025-01-01"})
    void partsOfLettersDigitsDotAndHyphenAreKeys(String text) {
        assertThat(Key.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", ".a", ":a", "a:", "a::b", "a:-b", "A", "ä", "a b", "a_b", "a\n", "a/b", "a,b"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Key.of(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aKeyHasAtMostTwoHundredCharacters() {
        assertThat(Key.isWellFormed("a".repeat(200))).isTrue();
        assertThat(Key.isWellFormed("a".repeat(201))).isFalse();
    }

    @Test
    void randomTextsAreKeysIfTheyMatchThePattern() {
        String letters = "az09.-:A /\u00e9_`{";
        for (int seed = 1; seed <= 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(7); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(random.nextInt(4) == 0 ? letters.length() : 7)));
            }
            assertThat(Key.isWellFormed(text.toString()))
                    .as("'%s', seed %d", text, seed)
                    .isEqualTo(WELL_FORMED.matcher(text).matches());
        }
    }
}
