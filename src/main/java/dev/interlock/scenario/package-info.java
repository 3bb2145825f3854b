/** What-if: lays assumed changes over the facts of a graph, and refuses those that contradict the facts or each other. */
@NullMarked
@ApplicationModule(allowedDependencies = {"model", "graph", "graph :: column", "traversal"})
package dev.interlock.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
