/** Several services on one database, and a database that goes away. */
@NullMarked
package dev.interlock.instances;

import org.jspecify.annotations.NullMarked;
