package dev.gander.migrate.model;

/**
 * One unit that is sent to the datastore, as goose would send it: a text that may hold several commands on one line.
 *
 * @param number counted from 1 within its script; units without any command count too
 * @param text trimmed, with LF line ends, variables expanded
 * @param position the line on which the text begins
 */
public record Statement(int number, String text, Position position) {}
