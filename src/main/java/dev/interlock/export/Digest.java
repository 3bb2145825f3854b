package dev.interlock.export;

import dev.interlock.model.Entity;
import dev.interlock.model.Sha256;

/** Names things for other programs: the same for the same, and different for anything else. */
final class Digest {
    private Digest() {}

    /** Of what an entity says, so that another version of it has another name: 64 hexadecimal digits. */
    static String ofContent(String purpose, Entity entity) {
        return Sha256.hex(purpose + "\n" + entity);
    }

    /** Of which entity it is, whatever it says: 64 hexadecimal digits. */
    static String ofIdentity(String purpose, Entity entity) {
        return Sha256.hex(purpose + "\n" + entity.getClass().getSimpleName() + "\n" + entity.key());
    }
}
