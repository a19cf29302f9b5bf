package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.render.TargetVariables;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.program.TargetDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows which variables name which store. */
final class EnvCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "env",
            "Show which variables name the stores, and which one is used.",
            "No value is shown, and no store is asked.",
            Optional.empty(),
            Options.and(Options.TARGET),
            List.of("env", "env --json"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        List<TargetVariables> variables = new ArrayList<>();
        for (TargetDefinition target : new Targets(call).named()) {
            variables.add(new TargetVariables(target, call.configuration().variableInUse(target)));
        }
        call.results().variables(variables);
        return ExitCode.DONE;
    }
}
