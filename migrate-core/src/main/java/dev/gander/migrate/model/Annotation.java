package dev.gander.migrate.model;

/**
 * One {@code +gander} line of a file, read but not interpreted.
 *
 * @param name such as {@code lock-timeout}
 * @param argument what follows the name, trimmed; may be empty
 * @param position its line
 */
public record Annotation(String name, String argument, Position position) {}
