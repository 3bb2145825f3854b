/** How unevenly money is spread: shares of groups, and what one number says of them. */
@NullMarked
@NamedInterface("concentration")
package dev.interlock.analysis.concentration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
