package dev.interlock.analysis.circularity;

import java.time.LocalDate;

/** One point of a time series. */
public record CircularityPoint(LocalDate date, Circularity circularity) {}
