package dev.interlock.importing.mapping;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Mends text whose accents are bytes of UTF-8 that were read in another encoding, up to three times over: {@code Cad√™}
 * is {@code Cadê} read as Mac Roman. Text that is right stays as it is, since its bytes are hardly ever UTF-8 by chance.
 */
final class Mojibake {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Charset> READ_AS = List.of(ISO_8859_1, WINDOWS, Charset.forName("x-MacRoman"));
    private static final int MOST = 3;
    private static final int ASCII = 0x80;
    private static final int FIRST_PRINTED = 0xa0;
    private static final int LATIN = 0x100;
    private static final String PUNCTUATION = "’‘“”–—™…";

    private Mojibake() {}

    static String mended(String text) {
        String mended = text;
        for (int i = 0; i < MOST; i++) {
            String next = once(mended);
            if (next == null) {
                break;
            }
            mended = next;
        }
        return withoutControls(mended);
    }

    /** The reading that looks most like text; {@code null} where none does. */
    private static @Nullable String once(String text) {
        if (text.chars().allMatch(letter -> letter < ASCII)) {
            return null;
        }
        List<String> readings = READ_AS.stream()
                .flatMap(read -> Stream.ofNullable(again(text, read)))
                .filter(reading -> !reading.equals(text))
                .toList();
        return first(readings, Mojibake::isText)
                .or(() -> first(readings, letter -> isText(letter) || isControl(letter)))
                .orElse(null);
    }

    private static Optional<String> first(List<String> readings, IntPredicate fits) {
        return readings.stream()
                .filter(reading -> reading.chars().allMatch(fits))
                .findFirst();
    }

    private static boolean isText(int letter) {
        return letter < ASCII
                || (letter >= FIRST_PRINTED && letter < LATIN)
                || Character.isLetter(letter)
                || PUNCTUATION.indexOf(letter) >= 0;
    }

    /** Windows writes quotation marks and dashes where Latin-1 has these. */
    private static boolean isControl(int letter) {
        return letter >= ASCII && letter < FIRST_PRINTED;
    }

    private static String withoutControls(String text) {
        if (text.chars().noneMatch(Mojibake::isControl)) {
            return text;
        }
        StringBuilder mended = new StringBuilder();
        for (char letter : text.toCharArray()) {
            mended.append(isControl(letter) ? new String(new byte[] {(byte) letter}, WINDOWS) : letter);
        }
        return mended.toString();
    }

    /** The text's bytes read as UTF-8; {@code null} where they cannot be. */
    private static @Nullable String again(String text, Charset read) {
        try {
            ByteBuffer bytes = read.newEncoder().encode(CharBuffer.wrap(text));
            return UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException other) {
            return null;
        }
    }
}
