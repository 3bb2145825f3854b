package dev.interlock.model;

/** What a law or control is about. */
public enum RegulationKind {
    AI,
    COMPETITION,
    CYBERSECURITY,
    DATA,
    DATA_PROTECTION,
    EXPORT_CONTROL,
    FDI_SCREENING,
    INDUSTRIAL_POLICY,
    MERGER_CONTROL,
    OUTBOUND_INVESTMENT,
    PLATFORM
}
