package dev.interlock.importing.mapping;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Mends text whose accents are bytes that were read in the wrong encoding: {@code Cad√™} is {@code Cadê} in UTF-8, read
 * as Mac Roman. Text that is right stays as it is, since its bytes are hardly ever UTF-8 by chance.
 */
final class Mojibake {
    private static final Charset MAC_ROMAN = Charset.forName("x-MacRoman");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MOST = 3;

    /** Symbols that names hold hardly ever and wrong readings nearly always. */
    private static final String SUSPECT = "√¬∂Æ∏Ø¨≈∞±≤≥µ∑∏π∫ªºΩ¿¡ƒ∆«»…‰Â";

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
        return mended;
    }

    private static @Nullable String once(String text) {
        if (text.chars().allMatch(letter -> letter < 0x80)) {
            return null;
        }
        for (Charset read : new Charset[] {MAC_ROMAN, WINDOWS}) {
            String mended = again(text, read, UTF_8);
            if (mended != null && !mended.equals(text)) {
                return mended;
            }
        }
        // Single bytes of Latin-1 that were read as Mac Roman.
        boolean isWord = text.chars().filter(Character::isLetter).count() > 1;
        return isWord && text.chars().anyMatch(letter -> SUSPECT.indexOf(letter) >= 0)
                ? lettersOnly(again(text, MAC_ROMAN, ISO_8859_1))
                : null;
    }

    private static @Nullable String lettersOnly(@Nullable String text) {
        boolean fits = text != null && text.chars().allMatch(letter -> letter < 0x80 || Character.isLetter(letter));
        return fits ? text : null;
    }

    /** The text's bytes read in another encoding; {@code null} where they cannot be. */
    private static @Nullable String again(String text, Charset read, Charset meant) {
        try {
            ByteBuffer bytes = read.newEncoder().encode(CharBuffer.wrap(text));
            return meant.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException other) {
            return null;
        }
    }
}
