/** Tests of exports over HTTP, on the facts the product ships. */
@NullMarked
package dev.interlock.api.export;

import org.jspecify.annotations.NullMarked;
