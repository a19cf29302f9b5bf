package dev.gander.migrate.scaffold;

import dev.gander.migrate.model.Version;
import java.nio.file.Path;

/**
 * A file that {@code fix} renumbers. A store that has applied it keeps the old version until its record is mended.
 *
 * @param from the file
 * @param to its new name, in the same folder
 * @param oldVersion a timestamp
 * @param newVersion the sequential number in its place
 */
public record Renaming(Path from, Path to, Version oldVersion, Version newVersion) {}
