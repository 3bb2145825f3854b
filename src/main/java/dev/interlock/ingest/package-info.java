/**
 * Reads tables of facts, checks every row, and writes what is right into the store. A row that is wrong is refused with
 * its place and the repair, and nothing else is lost.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"model", "store"})
package dev.interlock.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
