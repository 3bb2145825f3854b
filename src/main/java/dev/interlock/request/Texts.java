package dev.interlock.request;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Refuses texts that are not Unicode, or hold the character NUL, which databases and files cannot keep. */
final class Texts {
    private Texts() {}

    /** Looks at all names and values. */
    static void check(JsonNode node) throws BadRequest {
        if (node.isString()) {
            check(node.asString());
        }
        for (Map.Entry<String, JsonNode> one : node.properties()) {
            check(one.getKey());
            check(one.getValue());
        }
        if (node.isArray()) {
            for (JsonNode one : node) {
                check(one);
            }
        }
    }

    private static void check(String text) throws BadRequest {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || (Character.isSurrogate(c) && !pair)) {
                throw new BadRequest(
                        400,
                        "NOT_UNICODE",
                        c == 0 ? "A text holds the character NUL" : "A text holds half a surrogate pair",
                        "Send texts as valid Unicode without NUL; position " + i + " is wrong.");
            }
            i += pair ? 1 : 0;
        }
    }
}
