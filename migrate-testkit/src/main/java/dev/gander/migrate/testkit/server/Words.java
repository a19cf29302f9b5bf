package dev.gander.migrate.testkit.server;

import java.util.Locale;
import java.util.Optional;

/** Words for messages, and words that the environment gives. */
final class Words {

    private static final int HEAD = 60;
    private static final int TAIL = 100;

    private Words() {}

    /** A text on one line, without its middle when it is long. */
    static String brief(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= HEAD + TAIL
                ? line
                : line.substring(0, HEAD) + " … " + line.substring(line.length() - TAIL);
    }

    /** A name that people gave, as part of a name that a store takes. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    }

    /** A variable of the environment; empty counts as unset. */
    static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
