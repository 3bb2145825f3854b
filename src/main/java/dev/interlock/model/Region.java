package dev.interlock.model;

/**
 * Groups of countries. US, EUROPE, CN, TW, KR, JP, GULF and OTHER divide the world without overlap; EU, DACH and UK
 * lie inside or across EUROPE.
 */
public enum Region {
    US,
    /** The European Union with Great Britain, Switzerland and Norway. */
    EUROPE,
    EU,
    /** Germany, Austria and Switzerland. */
    DACH,
    UK,
    CN,
    TW,
    KR,
    JP,
    /** United Arab Emirates, Bahrain, Kuwait, Oman, Qatar and Saudi Arabia. */
    GULF,
    OTHER
}
