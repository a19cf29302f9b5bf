package dev.gander.migrate.devstores;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How to run one development Redis. Immutable.
 *
 * @param binary the server to run, and with it the version
 * @param dataFolder where its data lies; made when it is not there, reused when it is
 * @param durability whether an acknowledged write survives a crash
 * @param afterStop whether the data folder stays
 * @param parameters server parameters, as in {@code redis.conf}, over the ones chosen here
 * @param password what every connection has to give; without one the server trusts every connection from this machine
 */
public record DevRedisSettings(
        RedisBinary binary,
        Path dataFolder,
        Durability durability,
        AfterStop afterStop,
        Map<String, String> parameters,
        Optional<String> password) {

    public DevRedisSettings {
        dataFolder = dataFolder.toAbsolutePath().normalize();
        parameters = Map.copyOf(parameters);
    }

    /** Data that lasts: crash-safe, and kept when the server stops. */
    public static DevRedisSettings durable(RedisBinary binary, Path dataFolder) {
        return new DevRedisSettings(binary, dataFolder, Durability.DURABLE, AfterStop.KEEP, Map.of(), Optional.empty());
    }

    /** Data for one test run: fast, and gone when the server stops. */
    public static DevRedisSettings throwaway(RedisBinary binary, Path dataFolder) {
        return new DevRedisSettings(binary, dataFolder, Durability.FAST, AfterStop.DELETE, Map.of(), Optional.empty());
    }

    /** The same with one server parameter set, for instance {@code databases} to {@code 4}. */
    public DevRedisSettings withParameter(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new DevRedisSettings(binary, dataFolder, durability, afterStop, more, password);
    }

    /** The same with a password that every connection has to give. */
    public DevRedisSettings withPassword(String secret) {
        return new DevRedisSettings(binary, dataFolder, durability, afterStop, parameters, Optional.of(secret));
    }

    /** Everything but the password. */
    @Override
    public String toString() {
        return "DevRedisSettings[" + binary.server() + ", " + dataFolder + ", " + durability + ", " + afterStop + ", "
                + parameters + "]";
    }
}
