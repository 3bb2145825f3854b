/** The mutations: reads what is to be written, has it recorded, shows what came of it. */
@NullMarked
package dev.interlock.api.recording;

import org.jspecify.annotations.NullMarked;
