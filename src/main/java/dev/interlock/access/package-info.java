/** Who may do what: the key that allows writing, and who a request comes from. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.interlock.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
