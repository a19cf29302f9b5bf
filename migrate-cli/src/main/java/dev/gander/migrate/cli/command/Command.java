package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.program.ExitCode;

/** One command of the command line: of this program, or added by a main. Stateless. */
public interface Command {

    /** How it is written and what it means. */
    CommandWord word();

    /**
     * Carries out a call.
     *
     * @throws dev.gander.migrate.error.MigrationException when it comes to nothing
     */
    ExitCode run(Call call);
}
