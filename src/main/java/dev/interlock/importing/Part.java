package dev.interlock.importing;

import java.nio.file.Path;

/**
 * One file to import.
 *
 * @param name as its author calls it
 * @param content where its bytes are
 */
public record Part(String name, Path content) {}
