package dev.gander.migrate.parse;

import java.util.Optional;
import java.util.function.Function;

/** Expands the variables of one line, as goose 3.18 and later do where {@code ENVSUB} is on. */
final class VariableExpansion {

    private final Function<String, Optional<String>> variables;

    VariableExpansion(Function<String, Optional<String>> variables) {
        this.variables = variables;
    }

    /**
     * @throws ExpansionException when the line is malformed or lacks a required variable; the message shows no value
     */
    String expand(String line) throws ExpansionException {
        if (line.indexOf('$') < 0) {
            return line;
        }
        return new ExpansionParser(line).parse().value(variables);
    }
}
