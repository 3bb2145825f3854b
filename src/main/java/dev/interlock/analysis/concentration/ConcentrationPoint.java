package dev.interlock.analysis.concentration;

import dev.interlock.graph.Window;

/** One value of a series: of the facts announced in a window. */
public record ConcentrationPoint(Window window, Concentration concentration) {}
