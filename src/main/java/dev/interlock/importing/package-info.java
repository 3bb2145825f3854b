/**
 * Takes in tables that people bring: the format of the facts that Interlock ships with, lines of JSON as exports write
 * them, and any other table by a mapping. Every row is accounted for: taken, repeated, or refused with its place and the
 * repair.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"model", "graph", "graph :: *", "identity", "snapshot", "store", "ingest", "recording"})
package dev.interlock.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
