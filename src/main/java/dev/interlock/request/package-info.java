/**
 * What comes in over HTTP, read strictly and measured before anything is executed: bodies, documents, persisted and
 * trusted documents, how long an answer may take.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "model", "snapshot"})
package dev.interlock.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
