/** Neo4j, the system of record: migrations, and the reading, writing and searching of facts. Driver types stay here. */
@NullMarked
@ApplicationModule(allowedDependencies = {"model"})
package dev.interlock.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
