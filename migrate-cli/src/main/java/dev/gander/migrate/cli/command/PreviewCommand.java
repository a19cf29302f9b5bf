package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.render.AddedResult;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.cli.words.ParameterWord;
import dev.gander.migrate.cli.words.ParameterWord.Need;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.PreviewName;
import dev.gander.migrate.program.ExitCode;
import java.util.List;
import java.util.Optional;

/** Stores that show the migrations of a branch. */
final class PreviewCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "preview",
            "Make, list or drop the stores that show the migrations of a branch.",
            "create: makes a store for the branch where there is none, applies everything, runs the data of --env, and prints where"
                    + " it is. list: those that there are. drop: removes them with all that is in them. They are made beside the"
                    + " stores that <SERVICE>_<TARGET>_PREVIEW_URL names, and nowhere else; no store that was not made here is"
                    + " ever dropped.",
            Optional.of(new ParameterWord("ACTION", Need.REQUIRED, "create, list or drop.")),
            Options.and(Options.BRANCH, Options.ENV, Options.TARGET, Options.FLAG, Options.TIMEOUT),
            List.of(
                    "preview create --branch feature/orders --env dev",
                    "preview list",
                    "preview drop --branch feature/orders"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        String action = call.arguments().parameter().orElseThrow();
        PreviewPlaces places = new PreviewPlaces(call);
        AddedResult result = switch (action) {
            case "create" -> new PreviewMaking(call, places).create(branch(call));
            case "list" -> places.list();
            case "drop" -> places.drop(branch(call));
            default -> throw new UsageException("There is no 'preview " + action + "'", "Choose create, list or drop.");
        };
        call.results().added(result);
        return ExitCode.DONE;
    }

    private static PreviewName branch(Call call) {
        String branch = call.arguments()
                .value(Options.BRANCH)
                .orElseThrow(() -> new UsageException(
                        "'preview' needs a branch", "Name it: --branch feature/orders; any name of git's will do."));
        return PreviewName.parse(branch)
                .orElseThrow(() -> new UsageException(
                        "--branch is no name of a branch",
                        "Write 1 to 255 characters without control characters, and none of them blank at either end."));
    }
}
