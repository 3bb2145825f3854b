/** Reads facts from the store, builds the graph, and publishes it as a numbered snapshot. */
@NullMarked
@ApplicationModule(allowedDependencies = {"model", "graph", "graph :: column", "scenario", "store"})
package dev.interlock.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
