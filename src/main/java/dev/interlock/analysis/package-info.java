/**
 * What the graph is asked: one package a question, each a function of a view, parameters and a budget. Plain Java; the
 * questions do not know each other; {@code merger} and {@code change} compose them, {@code reference} checks them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"model", "graph", "graph :: column", "traversal"})
package dev.interlock.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
