package dev.gander.migrate.redis;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.error.UsageException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import redis.clients.jedis.HostAndPort;

/**
 * Where a Redis is and who asks. Holds a secret that {@link #toString()} does not show.
 *
 * <p>Read from {@code redis://[user][:password]@host[:port][/database]}, the same with {@code rediss} for TLS, or
 * {@code host[:port]}. What the address does not say comes from {@code REDIS_USERNAME}, {@code REDIS_PASSWORD} and
 * {@code REDIS_DB}. The host has no default.
 *
 * @param server the host and the port, 6379 unless another is given
 * @param database its number
 * @param user of the server's access lists
 * @param password of the user, or of the server
 * @param security whether the connection is encrypted
 * @param authorities a file of certificates to trust instead of the runtime's own; {@code ?cacert=} of the address
 */
record RedisAddress(
        HostAndPort server,
        int database,
        Optional<String> user,
        Optional<String> password,
        Security security,
        Optional<Path> authorities) {

    private static final int PORT = 6379;
    private static final String ADVICE = "Write redis://[user][:password]@host[:port][/database], rediss://… for TLS,"
            + " or host:port. A password goes best into REDIS_PASSWORD or a file that REDIS_PASSWORD_FILE names.";

    /** Whether a connection is encrypted. */
    enum Security {
        PLAIN,
        TLS
    }

    /**
     * @throws UsageException when the address cannot be understood; the message shows no part of it
     */
    static RedisAddress of(DatastoreSettings settings) {
        String url = settings.url().strip();
        URI uri = uri(url.contains("://") ? url : "redis://" + url, settings);
        Function<String, Optional<String>> environment = settings.environment();
        Optional<String[]> userInfo = Optional.ofNullable(uri.getRawUserInfo()).map(info -> info.split(":", 2));
        Optional<String> user = userInfo.map(parts -> decoded(parts[0])).filter(name -> !name.isEmpty());
        Optional<String> password = userInfo.filter(parts -> parts.length > 1)
                .map(parts -> decoded(parts[1]))
                .filter(secret -> !secret.isEmpty());
        return new RedisAddress(
                new HostAndPort(host(uri, settings), uri.getPort() < 0 ? PORT : uri.getPort()),
                database(uri, settings),
                user.or(() -> environment.apply("REDIS_USERNAME")),
                password.or(() -> environment.apply("REDIS_PASSWORD")),
                uri.getScheme().equals("rediss") ? Security.TLS : Security.PLAIN,
                authorities(uri, settings));
    }

    private static URI uri(String text, DatastoreSettings settings) {
        try {
            URI uri = new URI(text);
            if (!"redis".equals(uri.getScheme()) && !"rediss".equals(uri.getScheme())) {
                throw refused(settings, "the address begins with neither redis:// nor rediss://");
            }
            return uri;
        } catch (URISyntaxException malformed) {
            // Its message would show the address, and with it the password.
            throw refused(settings, "the address cannot be understood");
        }
    }

    private static String host(URI uri, DatastoreSettings settings) {
        String host = uri.getHost();
        if (host == null || host.isEmpty()) {
            throw refused(settings, "the address names no host");
        }
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static int database(URI uri, DatastoreSettings settings) {
        String path = Optional.ofNullable(uri.getPath()).orElse("").replaceFirst("^/", "");
        String number =
                path.isEmpty() ? settings.environment().apply("REDIS_DB").orElse("0") : path;
        if (!number.matches("\\d{1,5}")) {
            throw refused(settings, "the database '" + number + "' is not a number");
        }
        return Integer.parseInt(number);
    }

    private static Optional<Path> authorities(URI uri, DatastoreSettings settings) {
        String query = uri.getRawQuery();
        if (query == null) {
            return Optional.empty();
        }
        if (!query.startsWith("cacert=") || query.contains("&")) {
            throw refused(settings, "the address has a parameter other than cacert");
        }
        return Optional.of(Path.of(decoded(query.substring("cacert=".length()))));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static UsageException refused(DatastoreSettings settings, String what) {
        return new UsageException(settings.target() + ": " + what, ADVICE);
    }

    @Override
    public String toString() {
        return server + "/" + database;
    }
}
