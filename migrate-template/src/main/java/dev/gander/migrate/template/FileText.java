package dev.gander.migrate.template;

/**
 * A file and what is to stand in it.
 *
 * @param path from the root of the checkout, with forward slashes
 * @param text with LF at the end of each line
 */
record FileText(String path, String text) {}
