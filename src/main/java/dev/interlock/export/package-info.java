/**
 * Writes organizations and facts as files that other programs read. A writer is a function of a {@link Selection}: it
 * asks nobody else, holds one row at a time, and gives the same bytes for the same selection.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"model", "graph", "graph :: column", "ingest"})
package dev.interlock.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
