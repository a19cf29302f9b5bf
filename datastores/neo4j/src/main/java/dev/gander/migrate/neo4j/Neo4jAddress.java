package dev.gander.migrate.neo4j;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.error.UsageException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where a database is and who enters. {@link #toString()} shows neither password nor parameters.
 *
 * @param uri what the driver gets: scheme, host, port and routing parameters
 * @param database its name; empty for the user's home database
 * @param user empty for a server without authentication
 * @param password the user's
 */
record Neo4jAddress(URI uri, Optional<String> database, Optional<String> user, Optional<String> password) {

    private static final Set<String> SCHEMES = Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");
    private static final String FORMS =
            "Write neo4j://host:port/database or bolt://host:port/database, with +s behind the"
                    + " scheme for TLS and +ssc for TLS with a self-signed certificate. User and password may come from"
                    + " NEO4J_USERNAME and NEO4J_PASSWORD.";

    /**
     * @throws UsageException when the URL cannot be understood; the message shows no secret
     */
    static Neo4jAddress of(DatastoreSettings settings) {
        return new Reader(settings.target().toString(), settings.environment()).read(settings.url());
    }

    @Override
    public String toString() {
        return user.map(name -> name + "@").orElse("")
                + uri.getHost()
                + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                + database.map(name -> "/" + name).orElse("");
    }

    /**
     * Reads one URL.
     *
     * @param target for messages
     * @param environment where user and password may come from
     */
    private record Reader(String target, Function<String, Optional<String>> environment) {

        Neo4jAddress read(String text) {
            URI url = parse(text);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            if (!SCHEMES.contains(scheme)) {
                throw refused("its scheme is none of Neo4j's");
            }
            if (url.getHost() == null) {
                throw refused("it names no host");
            }
            if (url.getRawFragment() != null) {
                throw refused("it has a fragment, behind '#'");
            }
            List<String> routing = new ArrayList<>();
            Optional<String> database = database(url, routing);
            Optional<String> user = userInfo(url, 0).or(() -> environment.apply("NEO4J_USERNAME"));
            Optional<String> password = userInfo(url, 1).or(() -> environment.apply("NEO4J_PASSWORD"));
            if (user.isPresent() != password.isPresent()) {
                throw new UsageException(
                        target + ": " + (user.isPresent() ? "a user without a password" : "a password without a user"),
                        "Set both NEO4J_USERNAME and NEO4J_PASSWORD (or NEO4J_PASSWORD_FILE), or neither of them for a"
                                + " server without authentication.");
            }
            if (!routing.isEmpty() && scheme.startsWith("bolt")) {
                throw refused("a bolt URL takes no parameter but 'database'");
            }
            return new Neo4jAddress(uri(scheme, url, routing), database, user, password);
        }

        private URI parse(String text) {
            try {
                return new URI(text.strip());
            } catch (URISyntaxException e) {
                throw refused("it is no URL; special characters in user and password are written as %40 and the like");
            }
        }

        private Optional<String> database(URI url, List<String> routing) {
            String path = Optional.ofNullable(url.getPath()).orElse("").replaceFirst("^/", "");
            Optional<String> named = Optional.of(path).filter(name -> !name.isEmpty());
            for (String parameter :
                    Optional.ofNullable(url.getRawQuery()).orElse("").split("&")) {
                if (!parameter.startsWith("database=")) {
                    Optional.of(parameter).filter(text -> !text.isEmpty()).ifPresent(routing::add);
                } else if (named.isPresent()) {
                    throw refused("it names a database twice");
                } else {
                    named = Optional.of(decoded(parameter.substring("database=".length())));
                }
            }
            if (named.isPresent() && !named.get().matches("[\\p{Alnum}._-]+")) {
                throw refused("the database's name holds characters that no database's name may have");
            }
            return named;
        }

        private Optional<String> userInfo(URI url, int part) {
            String info = Optional.ofNullable(url.getRawUserInfo()).orElse("");
            String[] parts = info.split(":", 2);
            return part < parts.length && !parts[part].isEmpty() ? Optional.of(decoded(parts[part])) : Optional.empty();
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        }

        private URI uri(String scheme, URI url, List<String> routing) {
            String port = url.getPort() < 0 ? "" : ":" + url.getPort();
            String query = routing.isEmpty() ? "" : "?" + String.join("&", routing);
            return URI.create(scheme + "://" + url.getHost() + port + query);
        }

        private UsageException refused(String why) {
            return new UsageException(target + ": the URL cannot be understood: " + why, FORMS);
        }
    }
}
