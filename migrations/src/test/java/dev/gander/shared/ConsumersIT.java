package dev.gander.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.cli.MigrateCommandLine;
import dev.gander.migrate.error.UnmetRequirementsException;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.source.DirectorySource;
import dev.gander.migrate.testkit.Migrations;
import dev.gander.migrate.testkit.TargetMigrations;
import dev.gander.migrate.testkit.server.MigratedStore;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.io.ByteArrayOutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A file is added to a set, nothing else is touched, and everybody who uses the set has it. */
final class ConsumersIT {

    private static final String ADDED = "9001_on_the_fly.sql";

    @TempDir
    Path folder;

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @TempDir
    static Path files;

    /** Of a service that has the set in its own database. */
    @RegisterExtension
    final MigratedStore<PostgresDatabase> shop = MigratedStore.onPostgres("shop/postgres", PostgresDatastore::of)
            .from(Migrations.in(files)
                    .add(1, "orders", "CREATE TABLE orders (id int);", "DROP TABLE orders;")
                    .folder())
            .after("audit_store/postgres");

    /** Of the next test in the same JVM: the template of the one before does not fit any more. */
    @RegisterExtension
    final MigratedStore<PostgresDatabase> next = shop.emptied();

    @AfterEach
    void take_the_file_away() throws URISyntaxException {
        if (set().folder().resolve(ADDED).toFile().exists()) {
            set().delete(ADDED);
        }
    }

    @Test
    void a_test_of_a_service_has_it() throws SQLException, URISyntaxException {
        assertThat(highest(shop.database())).isNotEqualTo("9001");

        add();

        assertThat(highest(next.database())).isEqualTo("9001");
        assertThat(Sql.one(next.database(), "SELECT count(*) FROM on_the_fly, orders"))
                .isEqualTo("0");
    }

    private static String highest(PostgresDatabase database) throws SQLException {
        return String.valueOf(Sql.one(database, "SELECT max(version_id) FROM goose_db_version_audit_store_postgres"));
    }

    @Test
    void a_file_that_requires_it_waits_for_it_and_finds_it() throws URISyntaxException {
        PostgresDatabase database = postgres.database();
        TargetMigrations service = TargetMigrations.from(
                TargetMigrations.name("shop/postgres"),
                new DirectorySource(shopFolder(), ScriptSyntax.SQL),
                ScriptSyntax.SQL);
        TargetMigrations.onClassPath("audit_store/postgres")
                .migrator(PostgresDatastore::of, database.url())
                .up(Destination.latest());
        assertThatThrownBy(() ->
                        service.migrator(PostgresDatastore::of, database.url()).up(Destination.latest()))
                .isInstanceOf(UnmetRequirementsException.class)
                .hasMessageContaining("requires audit_store/postgres@9001");

        add();
        TargetMigrations.onClassPath("audit_store/postgres")
                .migrator(PostgresDatastore::of, database.url())
                .up(Destination.latest());
        assertThat(service.migrator(PostgresDatastore::of, database.url())
                        .up(Destination.latest())
                        .results())
                .hasSize(1);
    }

    @Test
    void a_program_that_names_the_set_migrates_it_first() throws URISyntaxException {
        add();
        PostgresDatabase database = postgres.database();
        List<TargetDefinition> targets = List.of(
                TargetDefinition.of("shop", "postgres", "postgres", PostgresDatastore::of)
                        .withMigrations(new DirectorySource(shopFolder(), ScriptSyntax.SQL)),
                TargetDefinition.of("audit_store", "postgres", "postgres", PostgresDatastore::of));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exitCode = new MigrateCommandLine(
                        "shop",
                        targets,
                        Programs.surroundings(
                                Map.of("SHOP_POSTGRES_URL", database.url(), "AUDIT_STORE_POSTGRES_URL", database.url()),
                                out))
                .run("up");

        assertThat(exitCode).as(out.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsSubsequence("audit_store/postgres: ", "version 9001", "shop/postgres: 1 migration");
    }

    private Path shopFolder() {
        return Migrations.in(folder.resolve("shop"))
                .file(
                        "0001_orders.sql",
                        "-- +gander requires audit_store/postgres@9001\n-- +goose Up\nCREATE TABLE orders (id int);\n\n"
                                + "-- +goose Down\nDROP TABLE orders;\n")
                .folder();
    }

    private static void add() throws URISyntaxException {
        set().add(9001, "on_the_fly", "CREATE TABLE on_the_fly (id int);", "DROP TABLE on_the_fly;");
    }

    /** The set's folder of the class path that the tests' own files are on: prefixes of several places are one. */
    private static Migrations set() throws URISyntaxException {
        Path classes = Path.of(ConsumersIT.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return Migrations.in(classes.resolve("migrations/audit_store/postgres"));
    }
}
