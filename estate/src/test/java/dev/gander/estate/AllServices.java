package dev.gander.estate;

import dev.gander.migrate.cli.MigrateCommandLine;
import dev.gander.migrate.cli.process.Interruptions;
import dev.gander.migrate.cli.process.Surroundings;
import dev.gander.migrate.cli.process.Surroundings.Device;
import dev.gander.migrate.keyspace.KeyspaceCommand;
import dev.gander.migrate.program.Operator;
import dev.gander.migrate.program.TargetDefinition;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The program over all services, called in this process. */
record AllServices(Map<String, String> variables) {

    AllServices {
        variables = Map.copyOf(variables);
    }

    /**
     * Leads every target of a kind to one store: those that share a variable by it, and any other by its own.
     *
     * @param shared the variables that name the store for several services
     */
    static AllServices onOneStore(String kind, String address, Map<String, String> shared) {
        Map<String, String> variables = new HashMap<>(shared);
        for (TargetDefinition target : EstateMigrations.targets()) {
            if (target.kind().equals(kind) && target.variables().stream().noneMatch(shared::containsKey)) {
                variables.put(target.variables().get(0), address);
            }
        }
        return new AllServices(variables);
    }

    /** What a call leaves behind. */
    record Ended(int exitCode, String out, String err) {}

    Ended run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                Device.FILE,
                new PrintStream(err, false, StandardCharsets.UTF_8),
                Device.FILE,
                name -> Optional.ofNullable(variables.get(name)),
                new Operator("ada", "engine"),
                Interruptions.NONE,
                InstantSource.system());
        int exitCode = new MigrateCommandLine("all", EstateMigrations.targets(), surroundings)
                .with(new KeyspaceCommand())
                .run(words);
        return new Ended(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
