package dev.gander.migrate.program;

import dev.gander.migrate.error.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The variables of a call: those of the process, then those of a file of variables. Empty counts as unset.
 *
 * <p>A variable whose name ends with {@code PASSWORD} and that is unset is read from the file that the variable with
 * {@code _FILE} behind its name points to, as container platforms mount secrets.
 */
public final class Environment implements Function<String, Optional<String>> {

    private static final String SECRET = "PASSWORD";

    private final Function<String, Optional<String>> process;
    private final Map<String, String> file;

    private Environment(Function<String, Optional<String>> process, Map<String, String> file) {
        this.process = process;
        this.file = file;
    }

    /** Those of this process. */
    public static Environment ofProcess() {
        return of(name -> Optional.ofNullable(System.getenv(name)));
    }

    /** The variables of the process alone. */
    public static Environment of(Function<String, Optional<String>> process) {
        return new Environment(process, Map.of());
    }

    /** These variables, and those of a file where these are unset. */
    public Environment or(Map<String, String> variables) {
        return new Environment(process, Map.copyOf(variables));
    }

    /**
     * The value of a variable.
     *
     * @throws UsageException when it stands in a file that cannot be read
     */
    public Optional<String> lookup(String name) {
        Optional<String> value = plain(name);
        return value.isEmpty() && name.endsWith(SECRET) ? secret(name) : value;
    }

    @Override
    public Optional<String> apply(String name) {
        return lookup(name);
    }

    private Optional<String> plain(String name) {
        Optional<String> value = process.apply(name);
        if (value.isPresent() && !value.get().isEmpty()) {
            return value;
        }
        String other = file.getOrDefault(name, "");
        return other.isEmpty() ? Optional.empty() : Optional.of(other);
    }

    private Optional<String> secret(String name) {
        Optional<String> path = plain(name + "_FILE");
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try {
            String content = Files.readString(Path.of(path.get()));
            return Optional.of(content.stripTrailing()).filter(secret -> !secret.isEmpty());
        } catch (IOException | InvalidPathException failure) {
            throw new UsageException(
                    name + "_FILE names a file that cannot be read: " + path.get(),
                    "Check the path and the rights of the file.",
                    failure);
        }
    }
}
