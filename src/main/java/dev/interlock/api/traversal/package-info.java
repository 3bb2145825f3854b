/** Paths, money loops and the other traversals as the schema shows them. */
@NullMarked
package dev.interlock.api.traversal;

import org.jspecify.annotations.NullMarked;
