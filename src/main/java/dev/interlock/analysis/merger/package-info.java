/** What a merger would do to a market: concentration, common ownership, supply, minority interests and money loops. */
@NullMarked
@NamedInterface("merger")
package dev.interlock.analysis.merger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
