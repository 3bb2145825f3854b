/** What was believed of an organization or a fact before: who changed what, when and why. */
@NullMarked
package dev.interlock.api.history;

import org.jspecify.annotations.NullMarked;
