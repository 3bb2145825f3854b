/** Which Neo4j is used: one in this process, or one elsewhere. */
@NullMarked
@NamedInterface("database")
package dev.interlock.store.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
