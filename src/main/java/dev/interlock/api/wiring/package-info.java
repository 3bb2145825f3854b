/** Connects the schema with the catalogue: which fetcher answers which field. */
@NullMarked
package dev.interlock.api.wiring;

import org.jspecify.annotations.NullMarked;
