package dev.gander.migrate.cli.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a call says besides the command's name. Immutable. */
public final class Arguments {

    private final Map<String, List<String>> options;
    private final Optional<String> parameter;

    /**
     * @param options by name, those without a value with an empty list
     * @param parameter the word besides the options
     */
    Arguments(Map<String, List<String>> options, Optional<String> parameter) {
        this.options = Map.copyOf(options);
        this.parameter = parameter;
    }

    /** A call of the command's name alone. */
    public static Arguments none() {
        return new Arguments(Map.of(), Optional.empty());
    }

    /** Whether an option is given. */
    public boolean has(OptionWord option) {
        return options.containsKey(option.name());
    }

    /** The value of an option. */
    public Optional<String> value(OptionWord option) {
        List<String> given = values(option);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(0));
    }

    /** The values of an option that may be given repeatedly, in the order of the call. */
    public List<String> values(OptionWord option) {
        return options.getOrDefault(option.name(), List.of());
    }

    /** The word besides the options. */
    public Optional<String> parameter() {
        return parameter;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Arguments arguments
                && options.equals(arguments.options)
                && parameter.equals(arguments.parameter);
    }

    @Override
    public int hashCode() {
        return options.hashCode() + parameter.hashCode();
    }

    @Override
    public String toString() {
        return options + " " + parameter.orElse("");
    }
}
