package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.error.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGProperty;
import org.postgresql.util.HostSpec;

/**
 * Where a database is and who asks for it, checked. Holds the password: no message and no {@link #toString()} shows it.
 *
 * @param hosts tried in this order
 * @param user the role that logs in
 * @param database its name
 * @param properties for the driver, password included
 * @param timeZone the session's time zone when the user names one
 */
record ConnectionSettings(
        List<HostSpec> hosts, String user, String database, Properties properties, Optional<String> timeZone) {

    private static final int DEFAULT_PORT = 5432;

    /** What libpq reads when its words do not say it. */
    static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("host", "PGHOST"),
            Map.entry("port", "PGPORT"),
            Map.entry("dbname", "PGDATABASE"),
            Map.entry("user", "PGUSER"),
            Map.entry("password", "PGPASSWORD"),
            Map.entry("passfile", "PGPASSFILE"),
            Map.entry("application_name", "PGAPPNAME"),
            Map.entry("channel_binding", "PGCHANNELBINDING"),
            Map.entry("connect_timeout", "PGCONNECT_TIMEOUT"),
            Map.entry("gssencmode", "PGGSSENCMODE"),
            Map.entry("options", "PGOPTIONS"),
            Map.entry("sslcert", "PGSSLCERT"),
            Map.entry("sslkey", "PGSSLKEY"),
            Map.entry("sslmode", "PGSSLMODE"),
            Map.entry("sslnegotiation", "PGSSLNEGOTIATION"),
            Map.entry("sslrootcert", "PGSSLROOTCERT"),
            Map.entry("target_session_attrs", "PGTARGETSESSIONATTRS"),
            Map.entry("timezone", "PGTZ"));

    ConnectionSettings {
        hosts = List.copyOf(hosts);
    }

    /**
     * Reads a target's settings. Unlike libpq it guesses neither host, nor user, nor database: a migration that lands in a
     * database nobody named is worse than one that does not run.
     *
     * @throws UsageException when they cannot be understood or do not say enough
     */
    static ConnectionSettings of(DatastoreSettings settings) {
        Map<String, String> words = ConnectionWords.parse(settings.url());
        VARIABLES.forEach((word, variable) ->
                value(settings.environment(), variable).ifPresent(value -> words.putIfAbsent(word, value)));
        words.putIfAbsent("application_name", "gander " + settings.target());
        if (words.containsKey("service")) {
            throw ConnectionWords.malformed("a service file is not read");
        }
        List<HostSpec> hosts = hosts(
                taken(words, "host", taken(words, "hostaddr", "")),
                taken(words, "port", Integer.toString(DEFAULT_PORT)));
        String user = required(words, "user", "PGUSER");
        String database = required(words, "dbname", "PGDATABASE");
        Optional<String> password = Optional.ofNullable(words.remove("password"))
                .or(() -> passfile(words, settings.environment())
                        .flatMap(file -> file.password(
                                hosts.get(0).getHost(), hosts.get(0).getPort(), database, user)));
        words.remove("passfile");
        Optional<String> timeZone = timeZone(words);
        Properties properties = DriverProperties.of(words);
        PGProperty.USER.set(properties, user);
        PGProperty.PG_DBNAME.set(properties, database);
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "13");
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        password.ifPresent(secret -> PGProperty.PASSWORD.set(properties, secret));
        return new ConnectionSettings(hosts, user, database, properties, timeZone);
    }

    /** The driver would let its own zone win over one among the options, so that is taken out and set later. */
    private static Optional<String> timeZone(Map<String, String> words) {
        Optional<String> given = words.keySet().stream()
                .filter(name -> name.equalsIgnoreCase("timezone"))
                .findFirst()
                .map(words::remove);
        return given.or(() -> Optional.ofNullable(words.get("options")).flatMap(ServerOptions::timeZone));
    }

    private static Optional<Passfile> passfile(
            Map<String, String> words, Function<String, Optional<String>> environment) {
        return Optional.ofNullable(words.get("passfile"))
                .or(() -> value(environment, "HOME").map(home -> home + "/.pgpass"))
                .map(path -> new Passfile(Path.of(path)));
    }

    private static List<HostSpec> hosts(String hosts, String ports) {
        List<HostSpec> specs = new ArrayList<>();
        String[] names = hosts.split(",", -1);
        String[] numbers = ports.split(",", -1);
        if (numbers.length != 1 && numbers.length != names.length) {
            throw ConnectionWords.malformed("there are not as many ports as hosts");
        }
        for (int index = 0; index < names.length; index++) {
            specs.add(new HostSpec(host(names[index]), port(numbers[numbers.length == 1 ? 0 : index])));
        }
        return specs;
    }

    private static String host(String name) {
        if (name.isBlank()) {
            throw ConnectionWords.malformed("it names no host, and neither does PGHOST");
        }
        if (name.startsWith("/") || name.startsWith("@")) {
            throw ConnectionWords.malformed("the host is a Unix socket, which this driver cannot use; name a TCP host");
        }
        return name;
    }

    private static int port(String digits) {
        if (digits.isEmpty()) {
            return DEFAULT_PORT;
        }
        if (!digits.matches("[0-9]{1,5}") || Integer.parseInt(digits) > 65535 || Integer.parseInt(digits) == 0) {
            throw ConnectionWords.malformed("the port is not a number from 1 to 65535");
        }
        return Integer.parseInt(digits);
    }

    private static String required(Map<String, String> words, String name, String variable) {
        return Optional.ofNullable(words.remove(name))
                .orElseThrow(() -> ConnectionWords.malformed("it names no " + name + ", and neither does " + variable));
    }

    private static String taken(Map<String, String> words, String name, String otherwise) {
        return Optional.ofNullable(words.remove(name)).orElse(otherwise);
    }

    private static Optional<String> value(Function<String, Optional<String>> environment, String variable) {
        return environment.apply(variable).filter(value -> !value.isEmpty());
    }

    /** Another database of the same server. */
    ConnectionSettings inDatabase(String name) {
        Properties others = new Properties();
        others.putAll(properties);
        PGProperty.PG_DBNAME.set(others, name);
        return new ConnectionSettings(hosts, user, name, others, timeZone);
    }

    @Override
    public String toString() {
        String places = hosts.stream().map(HostSpec::toString).collect(Collectors.joining(","));
        return user + "@" + places + "/" + database;
    }
}
