/** Versioned changes of the database's schema, applied in order at start and safe to run again. */
@NullMarked
package dev.interlock.store.migration;

import org.jspecify.annotations.NullMarked;
