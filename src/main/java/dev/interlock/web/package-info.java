/** What a browser needs: the GraphiQL page with its example questions, caching, and headers that keep it to this origin. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.interlock.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
