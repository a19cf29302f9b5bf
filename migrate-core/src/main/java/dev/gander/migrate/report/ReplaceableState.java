package dev.gander.migrate.report;

import java.util.Locale;

/** How a replaceable stands in a store. */
public enum ReplaceableState {
    /** In place as its file says. */
    CURRENT,
    /** In place as another text says than its file. */
    STALE,
    /** Not in place: it never was, or it was taken away. */
    PENDING,
    /** In place as its file says, and put there again by every {@code up}. */
    ALWAYS,
    /** The last attempt failed, or was interrupted, outside a transaction: some of it may be in place. */
    FAILED,
    /** In place, and the file has gone: it stays as it is. */
    FILE_GONE,
    /** The history, which alone would tell, may not be read. */
    UNKNOWN;

    /** The stable word of JSON, such as {@code file-gone}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether {@code up} would bring it into another state. */
    public boolean isOutstanding() {
        return this == STALE || this == PENDING || this == FAILED;
    }
}
