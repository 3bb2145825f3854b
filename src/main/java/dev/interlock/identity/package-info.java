/** Which names may mean the same organization. Nothing is decided here: what is alike is shown to a person. */
@NullMarked
@ApplicationModule(allowedDependencies = {"model", "graph", "graph :: *"})
package dev.interlock.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
