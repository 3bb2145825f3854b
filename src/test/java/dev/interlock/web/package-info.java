/** Tests of the pages, from the headers alone up to a person's clicks in Chromium. */
@NullMarked
package dev.interlock.web;

import org.jspecify.annotations.NullMarked;
