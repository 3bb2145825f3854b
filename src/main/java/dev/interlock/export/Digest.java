package dev.interlock.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlock.model.Entity;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names things for other programs: the same for the same, and different for anything else. */
final class Digest {
    private Digest() {}

    /** Of what an entity says, so that another version of it has another name: 64 hexadecimal digits. */
    static String ofContent(String purpose, Entity entity) {
        return of(purpose + "\n" + entity);
    }

    /** Of which entity it is, whatever it says: 64 hexadecimal digits. */
    static String ofIdentity(String purpose, Entity entity) {
        return of(purpose + "\n" + entity.getClass().getSimpleName() + "\n" + entity.key());
    }

    private static String of(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
