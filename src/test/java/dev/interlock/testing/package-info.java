/** What tests stand on: a real Neo4j, wiped or filled, and the service started on it. */
@NullMarked
package dev.interlock.testing;

import org.jspecify.annotations.NullMarked;
