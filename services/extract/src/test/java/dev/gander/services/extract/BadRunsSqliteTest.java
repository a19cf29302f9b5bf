package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

final class BadRunsSqliteTest extends BadRunsContract {

    @Override
    Store emptyStore(Path free) {
        return Store.sqlite(free.resolve("store.db"));
    }

    @Override
    String holderWords() {
        return "process " + ProcessHandle.current().pid();
    }

    @Test
    void a_database_that_another_writer_keeps_is_named() throws SQLException {
        migrations.add(1, "a", "CREATE TABLE a (id int);", "DROP TABLE a;");
        program.run("up").exits(0);
        migrations.file(
                "0002_b.sql",
                "-- +gander lock-timeout 100ms\n-- +goose Up\nCREATE TABLE b (id int);\n-- +goose Down\n");
        try (Connection writer = DriverManager.getConnection(store.jdbcUrl());
                Statement statement = writer.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            program.fails(6, "up").says("another SQLite writer", store.url());
            statement.execute("ROLLBACK");
        }

        program.run("up").exits(0);
        assertThat(store.tables()).containsExactly("a", "b");
    }

    @Test
    void a_path_that_leads_to_no_database_is_named() throws Exception {
        migrations.add(1, "a", "CREATE TABLE a (id int);", "DROP TABLE a;");
        Path text = Files.writeString(folder.resolve("notes.txt"), "no database at all ".repeat(100));
        for (Path place : new Path[] {text, folder, folder.resolve("no/such/store.db")}) {
            new Program(store.at(place.toString()), migrations).fails(7, "up").says(place.toString());
        }
    }

    @Test
    void a_database_that_may_not_be_written_takes_nothing() {
        migrations.add(1, "a", "CREATE TABLE a (id int);", "DROP TABLE a;");
        program.run("up").exits(0);
        migrations.add(2, "b", "CREATE TABLE b (id int);", "DROP TABLE b;");

        Program readOnly = new Program(store.at("file:" + store.url() + "?mode=ro"), migrations);
        readOnly.fails(1, "up").says("0002_b.sql", "readonly database");
        readOnly.run("status").exits(0).shows("pending");
        assertThat(store.tables()).containsExactly("a");
        assertThat(store.versions()).containsExactly("0", "1");
    }
}
