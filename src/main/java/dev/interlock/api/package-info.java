/**
 * The GraphQL API: what each type of the schema reads from a view, filters, orders, pages, aggregates, errors.
 *
 * <p>The plain look-ups are described once, in the catalogue, and wired from there; a resolver is a function of the
 * request's snapshot and asks the database nothing, but for text search.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "model",
            "graph",
            "graph :: *",
            "traversal",
            "traversal :: *",
            "analysis",
            "analysis :: *",
            "scenario",
            "export",
            "snapshot",
            "store",
            "ingest",
            "connection",
            "access",
            "recording",
            "identity",
            "importing",
            "importing :: *"
        })
package dev.interlock.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
