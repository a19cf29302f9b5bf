package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.process.Surroundings;
import dev.gander.migrate.cli.render.Progress;
import dev.gander.migrate.cli.render.Results;
import dev.gander.migrate.cli.words.Arguments;
import dev.gander.migrate.program.Configuration;
import dev.gander.migrate.program.TargetDefinition;
import java.util.List;

/**
 * One call of a command.
 *
 * @param arguments what it says besides the command's name
 * @param targets every target of the program
 * @param configuration where their stores are
 * @param surroundings the process around it
 * @param results takes what comes of it
 * @param progress hears what happens meanwhile
 * @param version of this program, for the history
 */
public record Call(
        Arguments arguments,
        List<TargetDefinition> targets,
        Configuration configuration,
        Surroundings surroundings,
        Results results,
        Progress progress,
        String version) {

    public Call {
        targets = List.copyOf(targets);
    }
}
