package dev.interlock.model;

/** What an organization is. UNNAMED stands for parties nobody named: nothing may be traversed through it. */
public enum OrganizationKind {
    COMPANY,
    FUND,
    PUBLIC_BODY,
    RESEARCH_INSTITUTE,
    PERSON,
    UNNAMED
}
