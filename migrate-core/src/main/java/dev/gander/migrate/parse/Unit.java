package dev.gander.migrate.parse;

/**
 * One statement of a file, as the scanner cuts it.
 *
 * @param section {@code UP} or {@code DOWN}, or {@code BEFORE_UP} for text that should not be there
 * @param text trimmed
 * @param line on which the text begins
 */
record Unit(Section section, String text, int line) {}
