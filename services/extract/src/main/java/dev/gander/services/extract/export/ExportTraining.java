package dev.gander.services.extract.export;

import dev.gander.migrate.cli.command.Call;
import dev.gander.migrate.cli.command.Command;
import dev.gander.migrate.cli.config.Paths;
import dev.gander.migrate.cli.render.AddedResult;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.OptionWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.startup.ServiceStores;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command that writes the training export. Reads one state of one store. Stateless. */
public final class ExportTraining implements Command {

    /** Where the training configuration looks for the files, from the folder in which it runs. */
    private static final String DEFAULT_FOLDER = "data/training/extracts/sgmi";

    private static final OptionWord TARGET =
            OptionWord.value(Options.TARGET.name(), "NAME", "Where the graph is: postgres or sqlite; else postgres.");
    private static final OptionWord FOLDER = OptionWord.value(
            "--folder", "FOLDER", "Where the files go, made when it is not there; else " + DEFAULT_FOLDER + ".");

    @Override
    public CommandWord word() {
        return new CommandWord(
                "export-training",
                "Write the graph as three CSV files for training.",
                "table_columns.csv, table_relationships.csv and view_dependencies.csv replace those of the last export"
                        + " once all three are written.",
                Optional.empty(),
                Options.and(TARGET, FOLDER),
                List.of("export-training", "export-training --target sqlite --folder /tmp/training"));
    }

    @Override
    public ExitCode run(Call call) {
        GraphStore store = GraphStore.parse(call.arguments().value(TARGET).orElse("postgres"));
        Path folder = Paths.parse(call.arguments().value(FOLDER).orElse(DEFAULT_FOLDER));
        ServiceStores stores =
                new ServiceStores(call.targets(), call.configuration().environment());
        try (Connection connection = store.open(stores)) {
            call.results().added(result(store, folder, new TrainingFolder(folder).write(store, connection)));
            return ExitCode.DONE;
        } catch (SQLException e) {
            throw new DatastoreUnreachableException(
                    store.target() + ": cannot close the connection: " + e.getMessage(),
                    "The files are written; see whether the server is in trouble.",
                    e);
        }
    }

    private static AddedResult result(GraphStore store, Path folder, Map<String, Long> rows) {
        StringBuilder text = new StringBuilder();
        List<Map<String, ?>> files = new ArrayList<>();
        rows.forEach((name, count) -> {
            text.append(folder.resolve(name)).append(": ").append(count).append(count == 1 ? " row\n" : " rows\n");
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("name", name);
            file.put("rows", count);
            files.add(file);
        });
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("target", store.target().toString());
        document.put("folder", folder.toString());
        document.put("files", files);
        return new AddedResult(text.toString(), document);
    }
}
