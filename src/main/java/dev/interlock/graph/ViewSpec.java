package dev.interlock.graph;

import dev.interlock.model.Scenario;
import dev.interlock.model.Trust;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which facts a view shows.
 *
 * @param asOf the date up to which facts count, itself included; {@code null} for all facts whatever their dates
 * @param consolidated whether walks take organizations under one roof as one; the facts themselves stay as they are
 * @param scenario what is assumed beside the facts
 */
public record ViewSpec(@Nullable LocalDate asOf, Trust trust, boolean consolidated, Scenario scenario) {
    /** All dates, default trust. */
    public static final ViewSpec DEFAULT = new ViewSpec(null, Trust.DEFAULT);

    /** Every organization for itself. */
    public ViewSpec(@Nullable LocalDate asOf, Trust trust) {
        this(asOf, trust, false);
    }

    /** The facts as they are. */
    public ViewSpec(@Nullable LocalDate asOf, Trust trust, boolean consolidated) {
        this(asOf, trust, consolidated, Scenario.NONE);
    }

    /** The same at another date, {@code null} for all. */
    public ViewSpec at(@Nullable LocalDate date) {
        return new ViewSpec(date, trust, consolidated, scenario);
    }

    /** The same under another choice of trust. */
    public ViewSpec trusting(Trust other) {
        return new ViewSpec(asOf, other, consolidated, scenario);
    }

    /** The same, folded or not. */
    public ViewSpec consolidated(boolean folded) {
        return new ViewSpec(asOf, trust, folded, scenario);
    }

    /** The same with other assumptions. */
    public ViewSpec assuming(Scenario other) {
        return new ViewSpec(asOf, trust, consolidated, other);
    }
}
