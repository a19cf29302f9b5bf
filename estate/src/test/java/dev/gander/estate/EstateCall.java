package dev.gander.estate;

import dev.gander.migrate.cli.MigrateCommandLine;
import dev.gander.migrate.cli.process.Interruptions;
import dev.gander.migrate.cli.process.Surroundings;
import dev.gander.migrate.cli.process.Surroundings.Device;
import dev.gander.migrate.program.Operator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * A call of the command line over all services, and what it has left behind.
 *
 * @param exitCode what the process would end with
 * @param out results
 * @param err progress and diagnostics
 */
record EstateCall(int exitCode, String out, String err) {

    static EstateCall of(Map<String, String> variables, String... words) {
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
        int exitCode = new MigrateCommandLine("all", EstateMigrations.targets(), surroundings).run(words);
        return new EstateCall(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
