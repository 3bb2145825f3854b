package dev.interlock.api.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/**
 * An id that is unique across all types: the type's name and the key, in Base64 so that nobody takes it apart.
 *
 * @param type the name in the schema
 */
public record GlobalId(String type, String key) {
    public static GlobalId of(Row row) {
        return new GlobalId(row.type().name(), row.key());
    }

    /** Empty where the text is no id of ours. */
    public static Optional<GlobalId> read(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            int colon = plain.indexOf(':');
            return colon <= 0
                    ? Optional.empty()
                    : Optional.of(new GlobalId(plain.substring(0, colon), plain.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The key of an object of a type: what a global id of that type names, else the text itself. */
    public static String keyOf(String type, String idOrKey) {
        return read(idOrKey)
                .filter(id -> id.type().equals(type))
                .map(GlobalId::key)
                .orElse(idOrKey);
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((type + ":" + key).getBytes(UTF_8));
    }
}
