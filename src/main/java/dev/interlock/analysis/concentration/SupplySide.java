package dev.interlock.analysis.concentration;

/** By whom supply is shared out. */
public enum SupplySide {
    SUPPLIER,
    CUSTOMER
}
