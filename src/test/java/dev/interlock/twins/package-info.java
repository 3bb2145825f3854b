/** The statements of {@code docs/cypher.md}, run on a real Neo4j and compared with the service's own answers. */
@NullMarked
package dev.interlock.twins;

import org.jspecify.annotations.NullMarked;
