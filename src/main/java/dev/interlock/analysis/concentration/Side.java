package dev.interlock.analysis.concentration;

/** By whom supply is shared out. */
public enum Side {
    SUPPLIER,
    CUSTOMER
}
