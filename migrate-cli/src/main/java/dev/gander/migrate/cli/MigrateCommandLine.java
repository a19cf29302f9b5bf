package dev.gander.migrate.cli;

import dev.gander.migrate.cli.command.Call;
import dev.gander.migrate.cli.command.Command;
import dev.gander.migrate.cli.command.Commands;
import dev.gander.migrate.cli.config.DotEnv;
import dev.gander.migrate.cli.config.Paths;
import dev.gander.migrate.cli.process.Surroundings;
import dev.gander.migrate.cli.render.Output;
import dev.gander.migrate.cli.render.Style;
import dev.gander.migrate.cli.words.Arguments;
import dev.gander.migrate.cli.words.CommandLineReader;
import dev.gander.migrate.cli.words.OptionWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.cli.words.Reading;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.program.Configuration;
import dev.gander.migrate.program.Environment;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.program.ToolVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The command line over the targets of one service, or of several.
 *
 * <pre>{@code
 * public static void main(String[] words) {
 *     System.exit(MigrateCommandLine.ofProcess("extract", targets()).run(words));
 * }
 * }</pre>
 *
 * <p>Immutable; runs one call at a time, because calls share the streams.
 */
public final class MigrateCommandLine {

    private static final String CALLED_AS = "MIGRATE_CALLED_AS";

    private final String program;
    private final List<TargetDefinition> targets;
    private final List<Command> added;
    private final Surroundings surroundings;

    private MigrateCommandLine(
            String program, List<TargetDefinition> targets, List<Command> added, Surroundings surroundings) {
        this.program = program;
        this.targets = List.copyOf(targets);
        this.added = List.copyOf(added);
        this.surroundings = surroundings;
    }

    /**
     * @param program what the user types before the words, for help texts
     * @param targets in the order in which they are migrated
     * @param surroundings the process around it
     */
    public MigrateCommandLine(String program, List<TargetDefinition> targets, Surroundings surroundings) {
        this(program, targets, List.of(), surroundings);
    }

    /**
     * The same with more commands of the program's own: they are listed, explained and completed like all others.
     *
     * @param commands whose names no other command has
     */
    public MigrateCommandLine with(Command... commands) {
        List<Command> all = new ArrayList<>(added);
        all.addAll(List.of(commands));
        return new MigrateCommandLine(program, targets, all, surroundings);
    }

    /**
     * A command line on the streams and the environment of this process. A launcher says by the variable
     * {@value #CALLED_AS} what the user has typed.
     *
     * @param program what the user types where no launcher says so
     * @param targets in the order in which they are migrated
     */
    public static MigrateCommandLine ofProcess(String program, List<TargetDefinition> targets) {
        Surroundings surroundings = Surroundings.ofProcess();
        return new MigrateCommandLine(
                surroundings.environment().apply(CALLED_AS).orElse(program), targets, surroundings);
    }

    /**
     * Carries out one call. Never throws: a failure is written and becomes an exit code.
     *
     * @param words such as {@code up --target sqlite}
     * @return what the process ends with, as {@code --help} lists
     */
    public int run(String... words) {
        try {
            return call(List.of(words)).number();
        } finally {
            surroundings.out().flush();
            surroundings.err().flush();
        }
    }

    private ExitCode call(List<String> words) {
        Commands commands = new Commands(added);
        Reading reading = new CommandLineReader(program, ToolVersion.text(), commands).read(words);
        if (reading instanceof Reading.Called called) {
            return carryOut(commands, called);
        }
        if (reading instanceof Reading.Answered answered) {
            surroundings.out().print(answered.text());
            return ExitCode.DONE;
        }
        Reading.Refused refused = (Reading.Refused) reading;
        try (Output output = output(option -> words.contains(option.name()), Style.GANDER)) {
            return failed(output, new UsageException(refused.message(), refused.advice()));
        }
    }

    private ExitCode carryOut(Commands commands, Reading.Called called) {
        Arguments arguments = called.arguments();
        Optional<String> word = arguments.value(Options.STYLE);
        Optional<Style> style = word.isEmpty() ? Optional.of(Style.GANDER) : Style.named(word.get());
        try (Output output = output(arguments::has, style.orElse(Style.GANDER))) {
            try {
                if (style.isEmpty()) {
                    throw new UsageException("--style '" + word.get() + "' is not known", "Choose gander or goose.");
                }
                Configuration configuration = new Configuration(targets, environment(arguments));
                return commands.run(
                        called.command(),
                        new Call(
                                arguments,
                                targets,
                                configuration,
                                surroundings,
                                output.results(),
                                output.progress(),
                                ToolVersion.text()));
            } catch (RuntimeException failure) {
                return failed(output, failure);
            }
        }
    }

    private Output output(Predicate<OptionWord> asked, Style style) {
        return Output.of(asked, style, surroundings, ToolVersion.text());
    }

    private Environment environment(Arguments arguments) {
        Environment process = Environment.of(surroundings.environment());
        Optional<String> file = arguments.value(Options.ENV_FILE);
        return file.isPresent() ? process.or(DotEnv.read(Paths.parse(file.get()), process)) : process;
    }

    private static ExitCode failed(Output output, RuntimeException failure) {
        output.results().failure(failure);
        return failure instanceof MigrationException expected ? ExitCode.of(expected.kind()) : ExitCode.FAILED;
    }
}
