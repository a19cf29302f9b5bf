package dev.gander.migrate.keyspace;

import dev.gander.migrate.cli.command.Call;
import dev.gander.migrate.cli.command.Command;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.OptionWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.cli.words.ParameterWord;
import dev.gander.migrate.cli.words.ParameterWord.Need;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.program.ExitCode;
import java.util.List;
import java.util.Optional;

/**
 * The command {@code keyspace}, for mains whose services have a Redis.
 *
 * <pre>{@code
 * MigrateCommandLine.ofProcess("catalog", targets()).with(new KeyspaceCommand()).run(words)
 * }</pre>
 */
public final class KeyspaceCommand implements Command {

    static final OptionWord ALL = OptionWord.flag("--all", "check: look at every key instead of a sample.");
    static final OptionWord SAMPLE = OptionWord.value("--sample", "KEYS", "check: look at so many keys; else 10000.");
    static final OptionWord RATE =
            OptionWord.value("--rate", "KEYS", "check: look at no more keys a second; else 20000.");

    private static final CommandWord WORD = new CommandWord(
            "keyspace",
            "Redis: hold live keys against keyspace.yaml, seed it, or document it.",
            "check: finds undeclared keys, wrong types, missing and excessive expiry, and keys of other owners; exits"
                    + " with 5 when something is not as declared. Walks by SCAN, reads no value, writes nothing. seed: makes"
                    + " the declared streams and consumer groups that are absent; never overwrites. docs: prints the"
                    + " declaration as Markdown; asks no store.",
            Optional.of(new ParameterWord("ACTION", Need.REQUIRED, "check, seed or docs.")),
            Options.and(Options.TARGET, ALL, SAMPLE, RATE),
            List.of("keyspace check", "keyspace check --all --rate 5000", "keyspace seed", "keyspace docs"));

    /** The command; stateless. */
    public KeyspaceCommand() {}

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        String action = call.arguments().parameter().orElseThrow();
        return switch (action) {
            case "check" -> new Check(call).run();
            case "seed" -> new Seeding(call).run();
            case "docs" -> new Documents(call).run();
            default -> throw new UsageException("There is no 'keyspace " + action + "'", "Choose check, seed or docs.");
        };
    }
}
