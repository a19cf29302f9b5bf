package dev.gander.migrate.parse;

/** In which part of a file a line stands. */
enum Section {
    BEFORE_UP,
    UP,
    DOWN,
    /** Behind an error that makes it impossible to say where statements begin and end. */
    UNKNOWN
}
