package dev.gander.migrate.cli;

import dev.gander.migrate.cli.command.Command;
import dev.gander.migrate.cli.process.Interruptions;
import dev.gander.migrate.cli.process.Surroundings;
import dev.gander.migrate.cli.process.Surroundings.Device;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.program.Operator;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.source.DirectorySource;
import dev.gander.migrate.testkit.InMemoryDatastore;
import dev.gander.migrate.testkit.Migrations;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Calls a program as a shell does, over stores in memory and folders of a test.
 *
 * <p>A target's store is configured by {@code memory:} in its variable; {@code memory:malformed} is an address that
 * cannot be understood, and {@code memory:faulty} one on which the program trips. {@code memory:scratch} is another store of
 * the target, which nobody needs, and {@code memory:shared} one that all targets share. Beside {@code memory:place} the
 * target's store is the preview of every branch. It is 2 January 2026.
 */
final class Shell {

    private final Path folder;
    private final List<TargetDefinition> targets = new ArrayList<>();
    private final Map<TargetName, InMemoryDatastore> stores = new LinkedHashMap<>();
    private final Map<TargetName, InMemoryDatastore> scratches = new LinkedHashMap<>();
    private final InMemoryDatastore shared = InMemoryDatastore.of(new TargetName("everybody", "memory"));
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final List<DatastoreSettings> settings = new ArrayList<>();
    private final List<Command> added = new ArrayList<>();
    private Device device = Device.FILE;
    private Interruptions interruptions = Interruptions.NONE;

    /** What a call leaves behind. */
    record Ended(int exitCode, String out, String err) {}

    Shell(Path folder) {
        this.folder = folder;
    }

    /** A program with one required target, {@code shop/main}, that is configured. */
    static Shell ofShop(Path folder) {
        return new Shell(folder).required("shop/main").set("SHOP_MAIN_URL", "memory:");
    }

    Shell required(String name, String... historical) {
        targets.add(definition(name).withHistorical(historical));
        return this;
    }

    Shell optional(String name, String... historical) {
        targets.add(definition(name).withHistorical(historical).optional());
        return this;
    }

    /** A required target whose service names its store by a variable of several services. */
    Shell sharing(String name, String variable) {
        targets.add(definition(name).withHistorical(variable).sharing(variable));
        return this;
    }

    /** An optional declared target of kind {@code paper} with one seed, {@code queue}. */
    Shell declared(String name, PaperSeeds seeds, String... historical) {
        TargetName target = TargetName.parse(name).orElseThrow();
        targets.add(TargetDefinition.declared(target.service(), target.target(), "paper", given -> {
                    settings.add(given);
                    return seeds.at(given.url());
                })
                .withHistorical(historical)
                .optional());
        return this;
    }

    Shell with(Command command) {
        added.add(command);
        return this;
    }

    Shell set(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    Shell onTerminal() {
        device = Device.TERMINAL;
        return this;
    }

    Shell interruptedBy(Interruptions source) {
        interruptions = source;
        return this;
    }

    /** The folder of a target's migrations, made on the first call. */
    Migrations migrations(String name) {
        return Migrations.in(folder.resolve(name));
    }

    InMemoryDatastore store(String name) {
        return Objects.requireNonNull(stores.get(TargetName.parse(name).orElseThrow()));
    }

    /** Where scratch stores of a target are made. */
    InMemoryDatastore scratch(String name) {
        return Objects.requireNonNull(scratches.get(TargetName.parse(name).orElseThrow()));
    }

    /** The store at {@code memory:shared}. */
    InMemoryDatastore shared() {
        return shared;
    }

    /** What the targets' factories were given so far. */
    List<DatastoreSettings> settings() {
        return settings;
    }

    Ended run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                device,
                new PrintStream(err, false, StandardCharsets.UTF_8),
                device,
                name -> Optional.ofNullable(variables.get(name)),
                new Operator("ada", "engine"),
                interruptions,
                () -> Instant.parse("2026-01-02T03:04:05Z"));
        int exitCode = new MigrateCommandLine("migrate", targets, surroundings)
                .with(added.toArray(new Command[0]))
                .run(words);
        return new Ended(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private InMemoryDatastore at(String url, String name) {
        return switch (url) {
            case "memory:scratch" -> scratch(name);
            case "memory:shared" -> shared;
            default -> store(name);
        };
    }

    private TargetDefinition definition(String name) {
        TargetName target = TargetName.parse(name).orElseThrow();
        stores.put(target, InMemoryDatastore.of(target));
        scratches.put(target, InMemoryDatastore.of(target));
        return TargetDefinition.of(target.service(), target.target(), "memory", given -> {
                    settings.add(given);
                    if (given.url().endsWith("faulty")) {
                        throw new IllegalStateException("a fault");
                    }
                    if (given.url().endsWith("malformed")) {
                        throw new UsageException(
                                given.target() + ": the address cannot be understood",
                                "Write memory: and nothing else.");
                    }
                    InMemoryDatastore store = at(given.url(), name).sharedWith(given.target());
                    return given.url().equals(PreviewPlace.URL) ? new PreviewPlace(store) : store;
                })
                .withPassword("STORE_PASSWORD")
                .withMigrations(new DirectorySource(folder.resolve(name), ScriptSyntax.SQL));
    }
}
