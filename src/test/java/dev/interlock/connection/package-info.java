/** Tests of what is known about a request's client. */
@NullMarked
package dev.interlock.connection;

import org.jspecify.annotations.NullMarked;
