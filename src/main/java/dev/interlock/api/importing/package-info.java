/** The door for tables that people bring: an upload becomes an import, and an import is told about. */
@NullMarked
package dev.interlock.api.importing;

import org.jspecify.annotations.NullMarked;
