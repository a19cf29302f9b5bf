package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.render.Gate;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.program.ExitCode;
import java.util.List;
import java.util.Optional;

/** A start gate: passes when everything is applied and no seed is absent. */
final class CheckCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "check",
            "Exit with 0 when everything is applied and seeded, else with 4.",
            "A start gate for a service. A store that is ahead of this program's files passes. With --require: asks"
                    + " only for the versions that are named. An interrupted migration exits with 8. Writes nothing.",
            Optional.empty(),
            Options.and(Options.TARGET, Options.DIR, Options.TABLE, Options.TIMEOUT, Options.REQUIRE, Options.FLAG),
            List.of("check", "check --require postgres@3 --require sqlite@1"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        List<Gate> gates = new Question(call).ask(limit -> new Gates(call, limit).look());
        call.results().gates(gates);
        return Gates.verdict(gates);
    }
}
