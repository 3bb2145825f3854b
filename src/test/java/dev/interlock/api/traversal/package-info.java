/** Traversals over HTTP, on the facts that are shipped. */
@NullMarked
package dev.interlock.api.traversal;

import org.jspecify.annotations.NullMarked;
