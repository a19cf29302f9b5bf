package dev.gander.migrate.cli.words;

import java.util.List;
import java.util.Optional;

/**
 * A command: how it is written and what it means.
 *
 * @param name such as {@code up-to}
 * @param summary one sentence
 * @param details what else there is to know; may be empty
 * @param parameter its word besides the options
 * @param options in the order of the help text
 * @param examples calls without the program's name, such as {@code up --target sqlite}
 */
public record CommandWord(
        String name,
        String summary,
        String details,
        Optional<ParameterWord> parameter,
        List<OptionWord> options,
        List<String> examples) {

    public CommandWord {
        options = List.copyOf(options);
        examples = List.copyOf(examples);
    }

    /** The option of a name. */
    Optional<OptionWord> option(String wanted) {
        for (OptionWord option : options) {
            if (option.name().equals(wanted)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }
}
