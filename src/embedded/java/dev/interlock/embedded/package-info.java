/**
 * Neo4j Community inside the service's own process. The only code that touches the classes of the Neo4j server, which
 * is GPL-3.0; compiled in the Maven profile {@code embedded} alone.
 */
@NullMarked
package dev.interlock.embedded;

import org.jspecify.annotations.NullMarked;
