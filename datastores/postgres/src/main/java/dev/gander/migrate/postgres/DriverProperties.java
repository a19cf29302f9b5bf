package dev.gander.migrate.postgres;

import dev.gander.migrate.error.UsageException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.postgresql.PGProperty;

/** Says in the driver's words what libpq's keywords say. */
final class DriverProperties {

    private static final Map<String, PGProperty> NAMES = Map.ofEntries(
            Map.entry("application_name", PGProperty.APPLICATION_NAME),
            Map.entry("channel_binding", PGProperty.CHANNEL_BINDING),
            Map.entry("connect_timeout", PGProperty.CONNECT_TIMEOUT),
            Map.entry("gssencmode", PGProperty.GSS_ENC_MODE),
            Map.entry("krbsrvname", PGProperty.KERBEROS_SERVER_NAME),
            Map.entry("options", PGProperty.OPTIONS),
            Map.entry("require_auth", PGProperty.REQUIRE_AUTH),
            Map.entry("search_path", PGProperty.CURRENT_SCHEMA),
            Map.entry("sslcert", PGProperty.SSL_CERT),
            Map.entry("sslkey", PGProperty.SSL_KEY),
            Map.entry("sslmode", PGProperty.SSL_MODE),
            Map.entry("sslnegotiation", PGProperty.SSL_NEGOTIATION),
            Map.entry("sslpassword", PGProperty.SSL_PASSWORD),
            Map.entry("sslrootcert", PGProperty.SSL_ROOT_CERT));

    private static final Map<String, String> SERVER_TYPES = Map.of(
            "any", "any",
            "read-write", "primary",
            "primary", "primary",
            "read-only", "secondary",
            "standby", "secondary",
            "prefer-standby", "preferSecondary");

    /** What tunes another client, or what this one does anyway. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "client_encoding",
            "fallback_application_name",
            "keepalives",
            "keepalives_idle",
            "keepalives_interval",
            "keepalives_count",
            "tcp_user_timeout",
            "sslcompression",
            "sslsni",
            "binary_parameters",
            "default_query_exec_mode",
            "statement_cache_capacity",
            "description_cache_capacity",
            "pool_max_conns",
            "pool_min_conns",
            "pool_max_conn_lifetime",
            "pool_max_conn_idle_time",
            "pool_health_check_period");

    private static final Pattern SETTING = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)?");

    private DriverProperties() {}

    /** libpq's keyword for a property of the driver. */
    static String wordOf(String property) {
        if (Set.of("host", "port", "dbname", "user", "password").contains(property)) {
            return property;
        }
        Optional<PGProperty> known = Optional.ofNullable(PGProperty.forName(property));
        return NAMES.entrySet().stream()
                .filter(entry -> known.filter(entry.getValue()::equals).isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ConnectionWords.DRIVER_PROPERTY + property);
    }

    /**
     * The driver's properties for words about neither host, user, password nor database.
     *
     * @throws UsageException when a word means nothing to anybody
     */
    static Properties of(Map<String, String> words) {
        Properties properties = new Properties();
        StringBuilder settings = new StringBuilder();
        new LinkedHashMap<>(words).forEach((name, value) -> {
            if (name.startsWith(ConnectionWords.DRIVER_PROPERTY)) {
                String property = driverProperty(name);
                properties.setProperty(property, WordValue.checked(property, PGProperty.forName(property), value));
            } else if (name.equals("target_session_attrs")) {
                properties.setProperty(PGProperty.TARGET_SERVER_TYPE.getName(), serverType(value));
            } else if (NAMES.containsKey(name)) {
                PGProperty property = NAMES.get(name);
                properties.setProperty(property.getName(), WordValue.checked(name, property, value));
            } else if (!WITHOUT_EFFECT.contains(name)) {
                settings.append(setting(name, value));
            }
        });
        if (!settings.isEmpty()) {
            properties.merge(
                    PGProperty.OPTIONS.getName(), settings.toString().trim(), (given, more) -> given + " " + more);
        }
        systemCertificates(properties);
        return properties;
    }

    private static String driverProperty(String name) {
        String property = name.substring(ConnectionWords.DRIVER_PROPERTY.length());
        if (PGProperty.forName(property) == null) {
            // Not named: what stands there may be the rest of a password that holds an ampersand.
            throw ConnectionWords.malformed("a parameter is no property of the driver");
        }
        return property;
    }

    private static String serverType(String value) {
        return Optional.ofNullable(SERVER_TYPES.get(value))
                .orElseThrow(() -> ConnectionWords.malformed("'target_session_attrs' is none of "
                        + String.join(", ", new TreeSet<>(SERVER_TYPES.keySet()))));
    }

    /** Like goose's own driver: what no client knows is a setting of the server. */
    private static String setting(String name, String value) {
        if (!SETTING.matcher(name).matches()) {
            throw ConnectionWords.malformed("'" + name + "' is not a name of a parameter");
        }
        return " -c " + name + "=" + value.replace("\\", "\\\\").replace(" ", "\\ ");
    }

    private static void systemCertificates(Properties properties) {
        if ("system".equals(properties.getProperty(PGProperty.SSL_ROOT_CERT.getName()))) {
            properties.remove(PGProperty.SSL_ROOT_CERT.getName());
            properties.setProperty(PGProperty.SSL_FACTORY.getName(), "org.postgresql.ssl.DefaultJavaSSLFactory");
            properties.setProperty(PGProperty.SSL_MODE.getName(), "verify-full");
        }
    }
}
