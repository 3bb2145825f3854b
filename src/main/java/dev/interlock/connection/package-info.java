/** Whether the client of a request still waits: the one place that asks the web server about its sockets. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.interlock.connection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
