package dev.gander.migrate.devstores;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How to run one development Postgres. Immutable.
 *
 * @param binaries the server to run, and with it the version
 * @param dataFolder where its data lies; made when it is not there, reused when it is
 * @param durability whether a commit survives a crash
 * @param afterStop whether the data folder stays
 * @param parameters server parameters, as in {@code postgresql.conf}, over the ones chosen here
 * @param password the superuser's password; without one the server trusts every connection from this machine. It takes effect
 *     when the data folder is made
 */
public record DevPostgresSettings(
        PostgresBinaries binaries,
        Path dataFolder,
        Durability durability,
        AfterStop afterStop,
        Map<String, String> parameters,
        Optional<String> password) {

    public DevPostgresSettings {
        dataFolder = dataFolder.toAbsolutePath().normalize();
        parameters = Map.copyOf(parameters);
    }

    /** Data that lasts: crash-safe, and kept when the server stops. */
    public static DevPostgresSettings durable(PostgresBinaries binaries, Path dataFolder) {
        return new DevPostgresSettings(
                binaries, dataFolder, Durability.DURABLE, AfterStop.KEEP, Map.of(), Optional.empty());
    }

    /** Data for one test run: fast, and gone when the server stops. */
    public static DevPostgresSettings throwaway(PostgresBinaries binaries, Path dataFolder) {
        return new DevPostgresSettings(
                binaries, dataFolder, Durability.FAST, AfterStop.DELETE, Map.of(), Optional.empty());
    }

    /** The same with one server parameter set, for instance {@code max_connections} to {@code 20}. */
    public DevPostgresSettings withParameter(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new DevPostgresSettings(binaries, dataFolder, durability, afterStop, more, password);
    }

    /** The same with a password that every connection has to give (SCRAM-SHA-256). */
    public DevPostgresSettings withPassword(String secret) {
        return new DevPostgresSettings(binaries, dataFolder, durability, afterStop, parameters, Optional.of(secret));
    }

    /** Everything but the password. */
    @Override
    public String toString() {
        return "DevPostgresSettings[" + binaries.home() + ", " + dataFolder + ", " + durability + ", " + afterStop
                + ", " + parameters + "]";
    }
}
