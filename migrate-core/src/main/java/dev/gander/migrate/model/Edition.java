package dev.gander.migrate.model;

import java.util.Locale;

/** The edition of a product that comes in several; a higher one can do all that a lower one can. */
public enum Edition {
    /** The one that everybody has; the only one of most products. */
    COMMUNITY,
    /** The one that is paid for. */
    ENTERPRISE;

    /** Whether what needs this edition runs on the other. */
    public boolean runsOn(Edition other) {
        return compareTo(other) <= 0;
    }

    /** The word in annotations and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
