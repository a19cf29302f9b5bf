package dev.gander.migrate.model;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The name of an environment, such as {@code dev} or {@code production-eu}.
 *
 * @param text a small letter, then small letters, digits and hyphens, at most 40 of them
 */
public record EnvironmentName(String text) {

    /** What all environments share. It is none itself. */
    public static final String COMMON = "common";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Set<String> PRODUCTION = Set.of("production", "prod", "prd", "live");

    /**
     * @throws IllegalArgumentException when the name is malformed
     */
    public EnvironmentName {
        if (!isName(text)) {
            throw new IllegalArgumentException("No name of an environment: " + text);
        }
    }

    /** Reads a name; empty when it is malformed, or the word for what all environments share. */
    public static Optional<EnvironmentName> parse(String text) {
        return isName(text) ? Optional.of(new EnvironmentName(text)) : Optional.empty();
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches() && !text.equals(COMMON);
    }

    /**
     * Whether it sounds like production: one of its words between hyphens is {@code production}, {@code prod}, {@code prd} or
     * {@code live}, digits behind it left aside.
     */
    public boolean isProduction() {
        return Stream.of(text.split("-"))
                .map(word -> word.replaceFirst("[0-9]+$", ""))
                .anyMatch(PRODUCTION::contains);
    }

    @Override
    public String toString() {
        return text;
    }
}
