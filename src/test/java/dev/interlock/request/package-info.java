/** Tests of what comes in over HTTP. */
@NullMarked
package dev.interlock.request;

import org.jspecify.annotations.NullMarked;
