package dev.gander.migrate.sqlite;

import dev.gander.migrate.error.UsageException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a database is, read from what a user writes.
 *
 * <p>One rule for all forms. {@code jdbc:sqlite:} and {@code sqlite:} are taken off, in any case; after {@code sqlite:}
 * two slashes are taken off too, so {@code sqlite://data/g.db} is {@code data/g.db} in the working directory and
 * {@code sqlite:///data/g.db} is {@code /data/g.db}. What remains is {@code :memory:}, a {@code file:} URI as SQLite
 * reads it, or a path.
 *
 * @param file the database file, absolute; empty for a database in memory
 * @param sharedMemoryName the name of a database in memory that connections of this process share
 * @param parameters of a {@code file:} URI, in their order
 */
record SqliteAddress(Optional<Path> file, Optional<String> sharedMemoryName, Map<String, String> parameters) {

    private static final Pattern PREFIX = Pattern.compile("(?:jdbc:)?sqlite:", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*", Pattern.DOTALL);
    private static final Set<String> KNOWN =
            Set.of("mode", "cache", "vfs", "immutable", "nolock", "psow", SqliteAddress.BUSY_TIMEOUT);
    private static final Set<String> MODES = Set.of("ro", "rw", "rwc", "memory");

    static final String BUSY_TIMEOUT = "busy_timeout";

    SqliteAddress {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Reads an address.
     *
     * @throws UsageException when it is none
     */
    static SqliteAddress parse(String text) {
        Matcher prefix = PREFIX.matcher(text);
        String rest = text;
        if (prefix.lookingAt()) {
            rest = text.substring(prefix.end());
            rest = rest.startsWith("//") ? rest.substring(2) : rest;
        }
        if (rest.equals(":memory:")) {
            return new SqliteAddress(Optional.empty(), Optional.empty(), Map.of());
        }
        if (rest.regionMatches(true, 0, "file:", 0, 5)) {
            return ofUri(rest.substring(5));
        }
        Matcher scheme = SCHEME.matcher(rest);
        if (scheme.matches()) {
            throw refused("begins with '" + scheme.group(1).toLowerCase(Locale.ROOT) + ":'");
        }
        return new SqliteAddress(Optional.of(path(rest)), Optional.empty(), Map.of());
    }

    /** Whether the file may be made when it is not there. */
    boolean allowsCreating() {
        return !"ro".equals(parameters.get("mode")) && !"rw".equals(parameters.get("mode"));
    }

    /** What to call the place in messages. */
    String place() {
        return file.map(Path::toString)
                .orElseGet(() -> sharedMemoryName.map(name -> "memory " + name).orElse(":memory:"));
    }

    private static SqliteAddress ofUri(String text) {
        String withoutFragment = text.split("#", 2)[0];
        String[] halves = withoutFragment.split("\\?", 2);
        Map<String, String> parameters = parameters(halves.length == 2 ? halves[1] : "");
        String path = decoded(withoutAuthority(halves[0]));
        if ("memory".equals(parameters.get("mode")) || "memdb".equals(parameters.get("vfs"))) {
            boolean shared = "shared".equals(parameters.get("cache")) || parameters.containsKey("vfs");
            return new SqliteAddress(Optional.empty(), shared ? Optional.of(path) : Optional.empty(), parameters);
        }
        return path.equals(":memory:")
                ? new SqliteAddress(Optional.empty(), Optional.empty(), parameters)
                : new SqliteAddress(Optional.of(path(path)), Optional.empty(), parameters);
    }

    private static String withoutAuthority(String text) {
        if (!text.startsWith("//")) {
            return text;
        }
        int slash = text.indexOf('/', 2);
        String authority = slash < 0 ? text.substring(2) : text.substring(2, slash);
        if (!authority.isEmpty() && !authority.equals("localhost")) {
            throw refused("names another machine: after 'file://' comes an absolute path, as in file:///data/app.db");
        }
        return slash < 0 ? "" : text.substring(slash);
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                String[] halves = pair.split("=", 2);
                parameters.put(decoded(halves[0]), halves.length == 2 ? decoded(halves[1]) : "");
            }
        }
        for (String name : parameters.keySet()) {
            if (!KNOWN.contains(name)) {
                throw refused("has the parameter '" + name + "', which is not known");
            }
        }
        String mode = parameters.getOrDefault("mode", "rwc");
        if (!MODES.contains(mode)) {
            throw refused("has the mode '" + mode + "'; SQLite knows ro, rw, rwc and memory");
        }
        if (!parameters.getOrDefault(BUSY_TIMEOUT, "0").matches("[0-9]{1,9}")) {
            throw refused("has a " + BUSY_TIMEOUT + " that is no number of milliseconds");
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw refused("has a '%' that is not followed by two hexadecimal digits");
        }
    }

    private static Path path(String text) {
        if (text.isBlank()) {
            throw refused("names no file");
        }
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException malformed) {
            throw refused("is no path on this system: " + malformed.getReason());
        }
    }

    private static UsageException refused(String what) {
        return new UsageException(
                "The SQLite address " + what,
                "Give a path, file:/path?mode=rw, sqlite:path, sqlite:///path, jdbc:sqlite:path, or :memory:.");
    }
}
