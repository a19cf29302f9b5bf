package dev.gander.services.extract.export;

import dev.gander.migrate.cli.MigrateCommandLine;
import dev.gander.migrate.cli.process.Interruptions;
import dev.gander.migrate.cli.process.Surroundings;
import dev.gander.migrate.cli.process.Surroundings.Device;
import dev.gander.migrate.program.Operator;
import dev.gander.services.extract.ExtractMigrations;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The export's program, called as a shell does. */
final class TrainingProgram {

    /** What a call leaves behind. */
    record Ended(int exitCode, String out, String err) {}

    private TrainingProgram() {}

    static Ended call(Map<String, String> variables, String... words) {
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
        String[] all =
                Stream.concat(Stream.of("export-training"), Stream.of(words)).toArray(String[]::new);
        int exitCode = new MigrateCommandLine("extract", ExtractMigrations.targets(), surroundings)
                .with(new ExportTraining())
                .run(all);
        return new Ended(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
