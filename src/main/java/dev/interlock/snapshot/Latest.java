package dev.interlock.snapshot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for last, so that it is made once. Nobody waits while something is made: where two ask for the same at
 * once both make it, and the first one stays. Safe for any thread.
 */
final class Latest<K, V> {
    private final Map<K, V> known;

    Latest(int most) {
        known = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    V get(K key, Function<K, V> make) {
        V kept = find(key);
        if (kept != null) {
            return kept;
        }
        V made = make.apply(key);
        return keep(key, made);
    }

    /** What is known, if it is; makes nothing. */
    @Nullable
    V find(K key) {
        synchronized (known) {
            return known.get(key);
        }
    }

    /** Keeps it, unless there is one already; returns the one that stays. */
    V keep(K key, V made) {
        synchronized (known) {
            V first = known.putIfAbsent(key, made);
            return first == null ? made : first;
        }
    }
}
