/** What a view assumes beside the facts, as the schema shows it. */
@NullMarked
package dev.interlock.api.assumption;

import org.jspecify.annotations.NullMarked;
