package dev.interlock.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Documents that the operator trusts, by id: from a file as graphql-codegen's client preset writes it (an object of ids
 * and documents), or as Apollo's manifest ({@code operations}, each with {@code id} and {@code body}).
 */
final class TrustedDocuments {
    private final Map<String, String> documents = new HashMap<>();
    private final Set<String> texts;
    private final boolean enforced;

    /**
     * Reads the file.
     *
     * @param manifest empty for none
     * @param enforced whether only these may be asked
     * @throws IllegalStateException where the file is no manifest, or documents are enforced without one
     */
    TrustedDocuments(String manifest, boolean enforced) {
        this.enforced = enforced;
        if (enforced && manifest.isEmpty()) {
            throw new IllegalStateException(
                    "interlock.documents.enforced needs interlock.documents.manifest: the file of trusted documents");
        }
        if (!manifest.isEmpty()) {
            read(Path.of(manifest));
        }
        this.texts = Set.copyOf(documents.values());
    }

    boolean enforced() {
        return enforced;
    }

    /** The document with this id, which may bear the name of its hash before it; {@code null} where there is none. */
    @Nullable
    String find(String id) {
        String plain = id.startsWith("sha256:") ? id.substring("sha256:".length()) : id;
        String found = documents.get(plain);
        return found == null ? documents.get(id) : found;
    }

    boolean contains(String document) {
        return texts.contains(document);
    }

    private void read(Path file) {
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readString(file));
            if (root.get("operations") instanceof ArrayNode operations) {
                operations.forEach(one -> documents.put(text(file, one.get("id")), text(file, one.get("body"))));
            } else {
                root.properties().forEach(one -> documents.put(one.getKey(), text(file, one.getValue())));
            }
        } catch (JacksonException wrong) {
            throw new IllegalStateException(
                    file + " is no manifest of documents: " + wrong.getOriginalMessage(), wrong);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    private static String text(Path file, @Nullable JsonNode node) {
        if (node == null || !node.isString()) {
            throw new IllegalStateException(file + " is no manifest of documents: each needs an id and a text");
        }
        return node.asString();
    }
}
