/**
 * The frozen in-memory graph: tables of columns, int ids, adjacency, and views of it at a date under a choice of trust.
 *
 * <p>Rows of every table ascend by key, so ids compare like keys and every order is the same in each run.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"model"})
package dev.interlock.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
