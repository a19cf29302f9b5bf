package dev.gander.shared;

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

/** What a program over sets is run in. */
final class Programs {

    private Programs() {}

    /** These variables and no others; all that is said goes to one place. */
    static Surroundings surroundings(Map<String, String> variables, ByteArrayOutputStream out) {
        PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
        return new Surroundings(
                stream,
                Device.FILE,
                stream,
                Device.FILE,
                name -> Optional.ofNullable(variables.get(name)),
                new Operator("ada", "engine"),
                Interruptions.NONE,
                InstantSource.system());
    }
}
