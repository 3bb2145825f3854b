/**
 * Cases whose answer is known from elsewhere, published or worked out by hand, computed on small inputs of their own by
 * the code that answers users. The one analysis that knows all others; only the API knows it.
 */
@NullMarked
@NamedInterface("reference")
package dev.interlock.analysis.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
