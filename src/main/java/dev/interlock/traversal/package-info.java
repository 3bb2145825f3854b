/**
 * Walks over the graph of hops: reach, shortest paths, loops, components, each under a budget. Plain Java; everything
 * needed comes in as an argument.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"model", "graph", "graph :: column"})
package dev.interlock.traversal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
