package dev.gander.migrate.cli.render;

import java.util.Map;

/**
 * What came of a command that a program's main has added; the command line prints the one that the call asks for.
 *
 * @param text for people, with LF at the end of each line
 * @param document for programs, in the order to print: texts, whole numbers, truth values, lists and maps of these
 */
public record AddedResult(String text, Map<String, ?> document) {}
