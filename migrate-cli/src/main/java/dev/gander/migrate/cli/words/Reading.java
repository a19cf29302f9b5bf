package dev.gander.migrate.cli.words;

/** What a reader made of the words of a call. */
public sealed interface Reading {

    /** A command with its arguments. */
    record Called(CommandWord command, Arguments arguments) implements Reading {}

    /**
     * The words ask for a text, such as the help of a command.
     *
     * @param text to print
     */
    record Answered(String text) implements Reading {}

    /**
     * The words make no sense.
     *
     * @param message what is wrong with them
     * @param advice what to do about it
     */
    record Refused(String message, String advice) implements Reading {}
}
