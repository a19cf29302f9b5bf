package dev.gander.migrate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a folder of migrations.
 *
 * <pre>{@code
 * Path folder = Migrations.in(temporary)
 *         .add(1, "users", "CREATE TABLE users (id int);", "DROP TABLE users;")
 *         .addWithoutTransaction(2, "index", "CREATE INDEX CONCURRENTLY i ON users (id);", "DROP INDEX i;")
 *         .file("README.md", "Not a migration.")
 *         .folder();
 * }</pre>
 */
public final class Migrations {

    private final Path folder;

    private Migrations(Path folder) {
        this.folder = folder;
    }

    /** A folder, made when it is not there. */
    public static Migrations in(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder " + folder, e);
        }
        return new Migrations(folder);
    }

    /** A migration in a transaction; every statement ends in a semicolon. */
    public Migrations add(int version, String name, String up, String down) {
        return file(fileName(version, name), sections(up, down));
    }

    /** A migration without a transaction. */
    public Migrations addWithoutTransaction(int version, String name, String up, String down) {
        return file(fileName(version, name), "-- +goose NO TRANSACTION\n" + sections(up, down));
    }

    /** Any file, written as UTF-8; an existing one is replaced. */
    public Migrations file(String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        return this;
    }

    /** Takes a file away. */
    public Migrations delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder.resolve(name), e);
        }
        return this;
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** The name that {@link #add} gives a file, such as {@code 0001_users.sql}. */
    public static String fileName(int version, String name) {
        return String.format("%04d_%s.sql", version, name);
    }

    private static String sections(String up, String down) {
        return "-- +goose Up\n" + up + "\n\n-- +goose Down\n" + down + "\n";
    }
}
