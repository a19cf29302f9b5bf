package dev.gander.migrate.model;

import java.util.Locale;

/** How bad a problem is. */
public enum Severity {
    /** {@code validate} fails; nothing runs, save where {@link ProblemCode#blocks()} says otherwise. */
    ERROR,
    /** Worth a look; everything runs. */
    WARNING;

    /** The word of the command line and of JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
