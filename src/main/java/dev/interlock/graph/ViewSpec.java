package dev.interlock.graph;

import dev.interlock.model.Trust;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which facts a view shows.
 *
 * @param asOf the date up to which facts count, itself included; {@code null} for all facts whatever their dates
 */
public record ViewSpec(@Nullable LocalDate asOf, Trust trust) {
    /** All dates, default trust. */
    public static final ViewSpec DEFAULT = new ViewSpec(null, Trust.DEFAULT);
}
