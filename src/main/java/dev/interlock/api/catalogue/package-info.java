/** What every type of the schema has: attributes, references and lists, and how to read them from a view. */
@NullMarked
package dev.interlock.api.catalogue;

import org.jspecify.annotations.NullMarked;
