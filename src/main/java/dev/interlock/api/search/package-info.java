/** Finds organizations by what someone would type. The store finds candidates; what is meant is decided here. */
@NullMarked
package dev.interlock.api.search;

import org.jspecify.annotations.NullMarked;
