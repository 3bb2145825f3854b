package dev.interlock.analysis.screen;

/** What speaks for a takeover; each is measured from 0 to 1. All are Interlock's own definitions. */
public enum Component {
    /** The share of the target that the acquirer holds. */
    STAKE,
    /** The share of the target's purchases that come from the acquirer, or of its sales that go there: the larger. */
    SUPPLY,
    /** How alike the two are in who has invested in them. */
    SHARED_INVESTORS,
    /** How alike the two are in whom they buy from. */
    SHARED_SUPPLIERS,
    /** How near they stand to each other between chips and applications. */
    LAYER_FIT,
    /** How many takeovers the acquirer has closed. */
    EARLIER_DEALS
}
