package dev.interlock.api.catalogue;

/** A part of an answer from which something may be missing for lack of budget. */
public interface MayBeCut {
    /** Whether nothing is missing. */
    boolean complete();
}
