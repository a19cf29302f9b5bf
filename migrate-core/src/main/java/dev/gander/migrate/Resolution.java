package dev.gander.migrate;

/** The answer to an interrupted migration. Statement <em>k</em> is the one in doubt. */
public enum Resolution {
    /** Run statement k again and go on. */
    RETRY,
    /** Take statement k as done and go on with the next. */
    SKIP,
    /** Make the migration's record and run nothing. */
    APPLIED
}
