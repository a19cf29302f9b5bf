package dev.gander.migrate.parse;

import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.RawMigration;
import java.util.List;
import java.util.Optional;

/**
 * A migration file that has been judged.
 *
 * @param raw the file
 * @param migration empty when a problem blocks every run
 * @param problems in the order of lines
 */
public record ParsedMigration(RawMigration raw, Optional<Migration> migration, List<Problem> problems) {

    public ParsedMigration {
        problems = List.copyOf(problems);
    }
}
