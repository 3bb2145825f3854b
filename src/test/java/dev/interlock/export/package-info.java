/** What is exported is read back by readers of other makers and compared with the facts it was made of. */
@NullMarked
package dev.interlock.export;

import org.jspecify.annotations.NullMarked;
