/** Orders, cursors and pages: what a connection shows of a list of rows. */
@NullMarked
package dev.interlock.api.page;

import org.jspecify.annotations.NullMarked;
