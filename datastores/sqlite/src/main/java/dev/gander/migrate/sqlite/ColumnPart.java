package dev.gander.migrate.sqlite;

/** What is told of a column, in the order in which it is told. */
enum ColumnPart {
    TYPE,
    NOT_NULL,
    DEFAULT,
    COLLATION,
    GENERATED,
    /** What this program does not know; better told than lost. */
    OTHER
}
