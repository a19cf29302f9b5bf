package dev.gander.migrate.model;

/**
 * Where a migration came from.
 *
 * @param path the file's path relative to the listed folder or class path prefix, with forward slashes
 */
public record Origin(String path) {
    @Override
    public String toString() {
        return path;
    }
}
