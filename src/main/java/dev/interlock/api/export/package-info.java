/** The door through which answers leave as files: a document is executed like any other, and what it names is written. */
@NullMarked
package dev.interlock.api.export;

import org.jspecify.annotations.NullMarked;
