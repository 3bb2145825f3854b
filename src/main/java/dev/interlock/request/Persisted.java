package dev.interlock.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents that clients registered by their hash (Apollo's automatic persisted queries). Forgets those least used. */
final class Persisted {
    private static final long MOST_CHARACTERS = 10_000_000;

    private final Cache<String, String> documents = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String hash, String document) -> hash.length() + document.length())
            .build();

    /** {@code null} where nobody registered it, or it was forgotten. */
    @Nullable
    String find(String hash) {
        return documents.getIfPresent(hash);
    }

    void register(String hash, String document) {
        documents.put(hash, document);
    }

    /** The hash that a request names in its {@code extensions}; {@code null} where it names none. */
    static @Nullable String hashIn(Map<String, Object> extensions) {
        return extensions.get("persistedQuery") instanceof Map<?, ?> named
                        && named.get("sha256Hash") instanceof String hash
                ? hash
                : null;
    }
}
