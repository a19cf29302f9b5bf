package dev.gander.migrate.cli.command;

import dev.gander.migrate.Cancellation;
import dev.gander.migrate.cli.render.Gate;
import dev.gander.migrate.cli.render.Preparation;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.program.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Creates version and history tables. */
final class InitStoreCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "init-store",
            "Create the version table and the history table.",
            "A run does so by itself where it may. Reads no files, so --dir makes no difference. With --print: the statements and grants for an owner to run, and nothing is changed.",
            Optional.empty(),
            Options.and(
                    Options.PRINT,
                    Options.TARGET,
                    Options.DIR,
                    Options.TABLE,
                    Options.LOCK_WAIT,
                    Options.TIMEOUT,
                    Options.LOCK),
            List.of("init-store --target postgres", "init-store --target postgres --print"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        List<ChosenTarget> targets = new Targets(call).stores();
        if (call.arguments().has(Options.PRINT)) {
            call.results().preparations(new Question(call).ask(limit -> preparations(call, targets, limit)));
        } else {
            call.results().gates(new Question(call).ask(limit -> initialized(call, targets, limit)));
        }
        return ExitCode.DONE;
    }

    private static List<Gate> initialized(Call call, List<ChosenTarget> targets, Cancellation limit) {
        List<Gate> ready = new ArrayList<>();
        for (Engine engine : new Engines(call).withoutFiles(targets, limit)) {
            if (engine.migrator().isPresent()) {
                engine.migrator().get().initializeStore();
                ready.add(Gate.open(engine.target()));
            }
        }
        return ready;
    }

    private static List<Preparation> preparations(Call call, List<ChosenTarget> targets, Cancellation limit) {
        List<Preparation> preparations = new ArrayList<>();
        for (Engine engine : new Engines(call).withoutFiles(targets, limit)) {
            if (engine.migrator().isPresent()) {
                preparations.add(
                        new Preparation(engine.target(), engine.migrator().get().initializationScript()));
            }
        }
        return preparations;
    }
}
