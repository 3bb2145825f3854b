/** How tables of other people become facts: a mapping, declared in JSON, says what each column means. */
@NullMarked
@NamedInterface("mapping")
package dev.interlock.importing.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
