package dev.gander.migrate.cli.words;

import java.util.Optional;

/**
 * An option: how it is written and what it means.
 *
 * @param name with its dashes, such as {@code --target}
 * @param label what its value is called in help texts; empty when it takes none
 * @param occurrence how often it may be given
 * @param description a sentence for the help text
 */
public record OptionWord(String name, Optional<String> label, Occurrence occurrence, String description) {

    /** How often an option may be given. */
    public enum Occurrence {
        ONCE,
        REPEATEDLY
    }

    /** An option without a value. */
    public static OptionWord flag(String name, String description) {
        return new OptionWord(name, Optional.empty(), Occurrence.ONCE, description);
    }

    /** An option with a value. */
    public static OptionWord value(String name, String label, String description) {
        return new OptionWord(name, Optional.of(label), Occurrence.ONCE, description);
    }

    /** An option with a value that may be given repeatedly. */
    public static OptionWord values(String name, String label, String description) {
        return new OptionWord(name, Optional.of(label), Occurrence.REPEATEDLY, description);
    }
}
