package dev.gander.migrate.program;

/**
 * What a variable says that is no address.
 *
 * @param variable that is set
 * @param value what it says
 */
public record Setting(String variable, String value) {}
