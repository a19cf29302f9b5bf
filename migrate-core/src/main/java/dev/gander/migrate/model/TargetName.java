package dev.gander.migrate.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of one datastore of one service, such as {@code extract/postgres}.
 *
 * <p>A service is {@code [a-z][a-z0-9_]*}, a target {@code [a-z][a-z0-9]*}. The target holds no underscore, so
 * {@link #suffix()} is unique. Together they take at most 45 bytes: Postgres cuts identifiers at 63 bytes without a
 * word, and a name that could be cut is refused, never shortened.
 *
 * @param service the owner
 * @param target the datastore among those of the service
 */
public record TargetName(String service, String target) implements Comparable<TargetName> {

    /** How many bytes service and target may take together. */
    public static final int MAXIMUM_BYTES = 45;

    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern TARGET = Pattern.compile("[a-z][a-z0-9]*");
    private static final Pattern BOTH = Pattern.compile("([^/]*)/([^/]*)");

    /**
     * @throws IllegalArgumentException when a part is malformed or both together are too long
     */
    public TargetName {
        require(SERVICE, service, "service");
        require(TARGET, target, "target");
        if (service.length() + target.length() > MAXIMUM_BYTES) {
            throw new IllegalArgumentException("The name " + service + "/" + target + " is too long: service and target"
                    + " together may take " + MAXIMUM_BYTES + " bytes, or Postgres would cut the table's name");
        }
    }

    /**
     * Reads {@code service/target}.
     *
     * @return empty when the text has another form
     */
    public static Optional<TargetName> parse(String text) {
        Matcher matcher = BOTH.matcher(text);
        if (!matcher.matches()
                || !SERVICE.matcher(matcher.group(1)).matches()
                || !TARGET.matcher(matcher.group(2)).matches()
                || text.length() - 1 > MAXIMUM_BYTES) {
            return Optional.empty();
        }
        return Optional.of(new TargetName(matcher.group(1), matcher.group(2)));
    }

    /** What ends the names of this target's tables: {@code extract_postgres}. */
    public String suffix() {
        return service + "_" + target;
    }

    @Override
    public int compareTo(TargetName other) {
        return toString().compareTo(other.toString());
    }

    /** Written out, as is the hash, for the reason given at {@link Version#equals}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TargetName name && name.service.equals(service) && name.target.equals(target);
    }

    @Override
    public int hashCode() {
        return 31 * service.hashCode() + target.hashCode();
    }

    @Override
    public String toString() {
        return service + "/" + target;
    }

    private static void require(Pattern pattern, String text, String part) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "The " + part + " name '" + text + "' does not have the form " + pattern.pattern());
        }
    }
}
