package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.words.Arguments;
import dev.gander.migrate.cli.words.OptionWord;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Version;
import java.util.Optional;

/** Reads versions from the words of a call. */
final class Versions {

    private static final String ADVICE = "A version is a positive number, as 'status' lists them.";

    private Versions() {}

    /** The call's parameter. */
    static Version required(Arguments arguments) {
        return parse(arguments.parameter().orElse(""));
    }

    /** The call's parameter, where 0 stands for no version at all. */
    static Optional<Version> requiredOrZero(Arguments arguments) {
        String text = arguments.parameter().orElse("");
        return text.equals("0") ? Optional.empty() : Optional.of(parse(text));
    }

    /** The value of an option that must be there. */
    static Version ofOption(Arguments arguments, OptionWord option) {
        return parse(arguments
                .value(option)
                .orElseThrow(() -> new UsageException(option.name() + " VERSION is missing", ADVICE)));
    }

    static Version parse(String text) {
        return Version.parse(text).orElseThrow(() -> new UsageException("'" + text + "' is not a version", ADVICE));
    }
}
