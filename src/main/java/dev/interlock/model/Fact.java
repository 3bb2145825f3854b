package dev.interlock.model;

import java.util.List;

/** One sourced statement about organizations. */
public sealed interface Fact extends Entity
        permits FundingRound, Participation, Stake, SupplyAgreement, CreditAgreement, Acquisition, Financials {
    /** The sources that say so, in the order they were given; may be empty. */
    List<Key> sources();
}
