package dev.gander.migrate.cli.words;

/**
 * The one word that a command may take besides its options.
 *
 * @param label what it is called in help texts, such as {@code VERSION}
 * @param need whether the command works without it
 * @param description a sentence for the help text
 */
public record ParameterWord(String label, Need need, String description) {

    /** Whether something may be left out. */
    public enum Need {
        REQUIRED,
        OPTIONAL
    }
}
