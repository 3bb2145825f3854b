/**
 * Facts and the values they are made of: organizations, funding rounds, stakes, credit, supply, acquisitions, and
 * their sources.
 *
 * <p>Records check themselves, so a fact that exists is well-formed; whether what it refers to exists is checked by
 * whoever collects facts. Depends on nothing but the JDK.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package dev.interlock.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
