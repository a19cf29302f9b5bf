package dev.gander.migrate.parse;

import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.RawReplaceable;
import dev.gander.migrate.model.Replaceable;
import java.util.List;
import java.util.Optional;

/**
 * A replaceable file that has been judged.
 *
 * @param raw the file
 * @param replaceable empty when a problem blocks every run
 * @param problems in the order of lines
 */
public record ParsedReplaceable(RawReplaceable raw, Optional<Replaceable> replaceable, List<Problem> problems) {

    public ParsedReplaceable {
        problems = List.copyOf(problems);
    }
}
