package dev.gander.migrate.parse;

/** What a file is taken for, where its rules depend on that. */
enum FileKind {
    VERSIONED,
    /** Versioned, where what can be replaced has a folder of its own. */
    VERSIONED_BESIDE_REPLACEABLES,
    REPLACEABLE,
    /** The data of an environment. */
    SEED;

    /** Whether its files have a version. */
    boolean isVersioned() {
        return this == VERSIONED || this == VERSIONED_BESIDE_REPLACEABLES;
    }
}
