package dev.gander.migrate.testkit.server;

import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.RawMigration;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.parse.ParsedMigration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Statements that a test wants to have run before it begins, in the language of its store. They are split as migrations are:
 * each ends with a semicolon, and {@code -- +goose StatementBegin} … {@code StatementEnd} holds one together. Immutable.
 *
 * @param place where they stand, for messages
 * @param text the statements
 */
public record Fixture(String place, String text) {

    /** Statements that stand in the test itself. */
    public static Fixture of(String text) {
        return new Fixture("a fixture of the test", text);
    }

    /**
     * A file.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public static Fixture file(Path file) {
        try {
            return new Fixture(file.toString(), Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the fixture " + file, failure);
        }
    }

    /**
     * A file on the class path.
     *
     * @param name such as {@code /fixtures/orders.sql}
     * @throws IllegalArgumentException when there is none
     */
    public static Fixture resource(String name) {
        try (InputStream stream = Fixture.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no fixture " + name + " on the class path");
            }
            return new Fixture(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the fixture " + name, failure);
        }
    }

    /** Each statement, in order. */
    List<Statement> statements(ScriptSyntax syntax) {
        byte[] section = (syntax.comment() + " +goose Up\n" + text + "\n").getBytes(StandardCharsets.UTF_8);
        RawMigration raw =
                new RawMigration(new Version(1), "fixture", new Origin(place), () -> new ByteArrayInputStream(section));
        ParsedMigration parsed = new MigrationParser(syntax, name -> Optional.empty()).parse(raw);
        Migration migration = parsed.migration()
                .orElseThrow(
                        () -> new IllegalArgumentException("The fixture " + place + " is wrong: " + parsed.problems()));
        try (StatementCursor cursor = migration.up().open()) {
            List<Statement> statements = new ArrayList<>();
            for (Optional<Statement> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                statements.add(next.get());
            }
            return statements;
        }
    }
}
