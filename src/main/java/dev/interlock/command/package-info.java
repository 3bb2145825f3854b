/** What the jar does from the command line beside serving: it brings files to a running service. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.interlock.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
