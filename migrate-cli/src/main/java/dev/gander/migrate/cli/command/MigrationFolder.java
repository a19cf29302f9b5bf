package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.config.Paths;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.scaffold.MigrationFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder that a call writes migrations into: {@code --dir}, else the folder of one target in the sources.
 *
 * <p>Sources lie under the folder that {@value #CHECKOUT} names, else under the working directory: in
 * {@code services/<service>/migrations/<target>} of a checkout with several services, else in
 * {@code migrations/<target>}.
 */
final class MigrationFolder {

    private static final String CHECKOUT = "MIGRATE_CHECKOUT";

    private final Call call;

    MigrationFolder(Call call) {
        this.call = call;
    }

    /** The files in it; they need not be there yet. */
    MigrationFiles files() {
        Targets targets = new Targets(call);
        Optional<String> folder = call.arguments().value(Options.DIR);
        if (folder.isPresent()) {
            return new MigrationFiles(
                    Paths.parse(folder.get()), targets.folderOwner().syntax());
        }
        TargetDefinition target = only(targets.chosen());
        return new MigrationFiles(inSources(target), target.syntax());
    }

    /**
     * The folder of a target's files.
     *
     * @throws UsageException when there is none, as where a program runs without its sources
     */
    Path existing(TargetDefinition target) {
        Optional<String> named = call.arguments().value(Options.DIR);
        Path folder = named.isPresent() ? Paths.parse(named.get()) : inSources(target);
        if (!Files.isDirectory(folder)) {
            throw new UsageException(
                    target.name() + ": its folder of migrations is not here; looked for " + folder,
                    "Call from the checkout that holds it, or name it with --dir.");
        }
        return folder;
    }

    private Path inSources(TargetDefinition target) {
        Path sources =
                Path.of(call.configuration().environment().lookup(CHECKOUT).orElse(""));
        Path service = sources.resolve("services").resolve(target.name().service());
        Path home = Files.isDirectory(service) ? service : sources;
        return home.resolve("migrations").resolve(target.name().target());
    }

    private static TargetDefinition only(List<TargetDefinition> chosen) {
        if (chosen.size() > 1) {
            throw new UsageException(
                    "Whose migrations? There are several targets: " + Targets.names(chosen),
                    "Name one with --target, or a folder with --dir.");
        }
        return chosen.get(0);
    }
}
