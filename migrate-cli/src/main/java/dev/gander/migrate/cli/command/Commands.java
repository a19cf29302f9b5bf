package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.OptionWord;
import dev.gander.migrate.cli.words.Vocabulary;
import dev.gander.migrate.program.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every command. Only the one that is called is loaded. */
public final class Commands implements Vocabulary {

    private static final List<String> NAMES = List.of(
            "up",
            "up-by-one",
            "up-to",
            "down",
            "down-to",
            "redo",
            "reset",
            "status",
            "version",
            "plan",
            "validate",
            "snapshot",
            "verify",
            "drift",
            "history",
            "check",
            "wait",
            "resolve",
            "adopt",
            "init-store",
            "seed",
            "preview",
            "create",
            "fix",
            "init",
            "env");

    private final List<Command> added;

    /**
     * @param added commands of the program's own, behind these
     */
    public Commands(List<Command> added) {
        this.added = List.copyOf(added);
    }

    @Override
    public Optional<CommandWord> find(String name) {
        Optional<Command> command = command(name);
        return command.isPresent() ? Optional.of(command.get().word()) : Optional.empty();
    }

    @Override
    public List<CommandWord> all() {
        List<CommandWord> words = new ArrayList<>();
        for (String name : NAMES) {
            words.add(command(name).orElseThrow().word());
        }
        for (Command command : added) {
            words.add(command.word());
        }
        return words;
    }

    @Override
    public List<OptionWord> addedOptions() {
        List<OptionWord> options = new ArrayList<>();
        for (Command command : added) {
            options.addAll(command.word().options());
        }
        return options;
    }

    /**
     * Carries out a call of a command.
     *
     * @throws dev.gander.migrate.error.MigrationException when it comes to nothing
     */
    public ExitCode run(CommandWord word, Call call) {
        return command(word.name()).orElseThrow().run(call);
    }

    private Optional<Command> command(String name) {
        for (Command command : added) {
            if (command.word().name().equals(name)) {
                return Optional.of(command);
            }
        }
        return own(name);
    }

    private static Optional<Command> own(String name) {
        return switch (name) {
            case "up" -> Optional.of(new UpCommand());
            case "up-by-one" -> Optional.of(new UpByOneCommand());
            case "up-to" -> Optional.of(new UpToCommand());
            case "down" -> Optional.of(new DownCommand());
            case "down-to" -> Optional.of(new DownToCommand());
            case "redo" -> Optional.of(new RedoCommand());
            case "reset" -> Optional.of(new ResetCommand());
            case "status" -> Optional.of(new StatusCommand());
            case "version" -> Optional.of(new VersionCommand());
            case "plan" -> Optional.of(new PlanCommand());
            case "validate" -> Optional.of(new ValidateCommand());
            case "snapshot" -> Optional.of(new SnapshotCommand());
            case "verify" -> Optional.of(new VerifyCommand());
            case "drift" -> Optional.of(new DriftCommand());
            case "history" -> Optional.of(new HistoryCommand());
            case "check" -> Optional.of(new CheckCommand());
            case "wait" -> Optional.of(new WaitCommand());
            case "resolve" -> Optional.of(new ResolveCommand());
            case "adopt" -> Optional.of(new AdoptCommand());
            case "init-store" -> Optional.of(new InitStoreCommand());
            case "seed" -> Optional.of(new SeedCommand());
            case "preview" -> Optional.of(new PreviewCommand());
            case "create" -> Optional.of(new CreateCommand());
            case "fix" -> Optional.of(new FixCommand());
            case "init" -> Optional.of(new InitCommand());
            case "env" -> Optional.of(new EnvCommand());
            default -> Optional.empty();
        };
    }
}
