package dev.gander.migrate.cli.render;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that a command wrote.
 *
 * @param path where it is now
 * @param before where it was, when it was renamed
 */
public record WrittenFile(Path path, Optional<Path> before) {}
