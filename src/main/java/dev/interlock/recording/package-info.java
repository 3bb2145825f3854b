/** Changes of facts that a person asks for: drafted on the facts as they are, checked, then made or only shown. */
@NullMarked
@ApplicationModule(allowedDependencies = {"model", "graph", "graph :: *", "snapshot", "store", "identity"})
package dev.interlock.recording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
