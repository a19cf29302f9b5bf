package dev.gander.shared;

import dev.gander.migrate.testkit.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A versioned file that a test adds to a set.
 *
 * @param folder where to
 */
record OneFileMore(Path folder) {

    /** Above the version of every file of a set. */
    static final int VERSION = 9001;

    private static final String NAME = "on_the_fly";

    /** Adds it; it makes the table {@code on_the_fly}. */
    void add() {
        Migrations.in(folder).add(VERSION, NAME, "CREATE TABLE on_the_fly (id int);", "DROP TABLE on_the_fly;");
    }

    /** Takes it away, where it is. */
    void remove() {
        try {
            Files.deleteIfExists(folder.resolve(Migrations.fileName(VERSION, NAME)));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot take the added file away from " + folder, failure);
        }
    }
}
