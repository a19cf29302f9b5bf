package dev.gander.migrate.report;

import java.util.Locale;

/** How a migration stands in a store. */
public enum MigrationState {
    /** Found, not applied, above every applied one. */
    PENDING,
    /** Found, not applied, below an applied one. */
    LATE,
    /** Applied, and the file is what was applied, as far as is known. */
    APPLIED,
    /** Applied, but not by this program: no checksum to compare. */
    APPLIED_BY_ANOTHER_TOOL,
    /** Applied, and the file has gone. */
    FILE_GONE,
    /** Applied, and the file has another checksum than the one recorded. */
    EDITED,
    /** Found, not applied, and not to be applied on this edition of the store or without its flag. */
    SKIPPED_HERE,
    /** Begun outside a transaction and not ended: needs an answer. */
    INTERRUPTED;

    /** The stable word of JSON, such as {@code applied-by-another-tool}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether {@code up} would have something to do about it. */
    public boolean isOutstanding() {
        return this == PENDING || this == LATE || this == INTERRUPTED;
    }
}
