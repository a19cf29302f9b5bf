package dev.gander.estate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.estate.AllServices.Ended;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two targets with one address for previews share the preview of a branch. */
final class SharedPreviewIT {

    @RegisterExtension
    private final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @Test
    void one_finds_there_what_it_requires_of_the_other() throws SQLException {
        AllServices all = sharing(databaseWithForeignObjects());

        Ended created = all.run("preview", "create", "--branch", "feature/orders");

        assertThat(created.exitCode()).as(created.err()).isZero();
        assertThat(created.out().lines())
                .hasSize(4)
                .contains("extract/postgres: version 3", "training/postgres: version 1");
        assertThat(created.out().lines().filter(line -> line.startsWith("  ")).distinct())
                .hasSize(1);
        assertThat(all.run("preview", "list").out())
                .contains("extract/postgres: 1 preview\n", "training/postgres: 1 preview\n", "feature/orders");

        Ended dropped = all.run("preview", "drop", "--branch", "feature/orders");

        assertThat(dropped.exitCode()).as(dropped.err()).isZero();
        assertThat(dropped.out()).contains(": dropped postgresql://", ": nothing to drop, there is no ");
        assertThat(all.run("preview", "list").out())
                .contains("extract/postgres: no preview\n", "training/postgres: no preview\n");
    }

    private static AllServices sharing(PostgresDatabase database) {
        return new AllServices(Map.of(
                "EXTRACT_POSTGRES_PREVIEW_URL", database.url(), "TRAINING_POSTGRES_PREVIEW_URL", database.url()));
    }

    /** With the table that training requires and nobody here makes. */
    private PostgresDatabase databaseWithForeignObjects() throws SQLException {
        PostgresDatabase database = postgres.database();
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE domain_configs (domain_name text, config_json jsonb, performance_metrics jsonb)");
        }
        return database;
    }
}
