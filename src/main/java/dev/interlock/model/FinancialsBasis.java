package dev.interlock.model;

/** Whether a revenue figure is a reported period or an annualised run rate. */
public enum FinancialsBasis {
    REPORTED,
    RUN_RATE
}
