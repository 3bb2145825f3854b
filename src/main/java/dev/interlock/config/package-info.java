/** Puts the parts together, in the order in which they start. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "store", "ingest", "snapshot", "api", "api :: *"})
package dev.interlock.config;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
