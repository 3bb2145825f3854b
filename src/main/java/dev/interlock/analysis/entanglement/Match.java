package dev.interlock.analysis.entanglement;

import dev.interlock.model.Key;
import dev.interlock.model.Usd;
import java.time.LocalDate;

/** Invested money that is matched with a later purchase. */
public record Match(Key investment, LocalDate investedOn, Key purchase, LocalDate purchasedOn, Usd amount) {}
