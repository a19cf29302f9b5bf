package dev.gander.migrate.model;

import java.util.Locale;

/** Whether a problem stops a run. */
public enum Severity {
    /** Nothing runs until it is mended. */
    ERROR,
    /** Worth a look; everything runs. */
    WARNING;

    /** The word of the command line and of JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
