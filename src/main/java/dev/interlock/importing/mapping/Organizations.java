package dev.interlock.importing.mapping;

import dev.interlock.model.Key;
import org.jspecify.annotations.Nullable;

/** Finds organizations by what tables call them. */
public interface Organizations {
    /**
     * The organization that a table means: the one its identifier leads to, else the one of exactly that name.
     *
     * @param identifier in the table's own numbering, under which it keeps its key; {@code null} where it has none
     * @param isNew whether a new key is wanted where nobody is called so
     * @return {@code null} where nobody is called so and no key is wanted
     */
    @Nullable
    Key find(String name, @Nullable String identifier, boolean isNew);

    /** Organizations that the name may mean, for a complaint: {@code "; did you mean Nvidia (nvidia)?"}, or nothing. */
    String suggestions(String name);
}
