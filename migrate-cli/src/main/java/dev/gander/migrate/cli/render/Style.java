package dev.gander.migrate.cli.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose lines a call's text has. */
public enum Style {
    /** Our own: results on stdout, progress and failures on stderr. */
    GANDER,
    /** Those of goose's command: everything on stderr with the local time before it, the table of validate on stdout. */
    GOOSE;

    /** The style of a name; empty for an unknown one. */
    public static Optional<Style> named(String name) {
        return Arrays.stream(values())
                .filter(style -> style.word().equals(name))
                .findFirst();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
