/** What every type of the schema has: attributes, references and lists, and how to read them from a view. */
@NullMarked
@NamedInterface("catalogue")
package dev.interlock.api.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
