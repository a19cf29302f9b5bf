package dev.gander.migrate.source;

import dev.gander.migrate.model.Content;

/**
 * Something that lies in a source, or in a folder below it.
 *
 * @param path relative to the source, with forward slashes
 * @param kind what it is
 * @param content its bytes, when it is a file
 */
record Candidate(String path, Kind kind, Content content) {

    enum Kind {
        FILE,
        /** A folder, a broken link, a socket. */
        OTHER
    }

    /** Whether it lies in the source itself. */
    boolean isTopLevel() {
        return path.indexOf('/') < 0;
    }

    /** Whether it lies right in a folder of this name that lies in the source itself. */
    boolean liesIn(String folder) {
        return path.length() == folder.length() + 1 + name().length() && path.startsWith(folder + "/");
    }

    /** The last part of the path. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The first part of the path. */
    String top() {
        return isTopLevel() ? path : path.substring(0, path.indexOf('/'));
    }
}
