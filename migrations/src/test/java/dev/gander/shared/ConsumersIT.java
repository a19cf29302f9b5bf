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
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A file is added to a set, nothing else is touched, and everybody who uses the set has it. */
@ParameterizedClass
@MethodSource("sets")
final class ConsumersIT {

    private static final String ADDED = String.valueOf(OneFileMore.VERSION);

    @TempDir
    static Path files;

    @TempDir
    Path folder;

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    /** Of a service that has the set in its own database. */
    @RegisterExtension
    final MigratedStore<PostgresDatabase> shop;

    /** Of the next test in the same JVM: the template of the one before does not fit any more. */
    @RegisterExtension
    final MigratedStore<PostgresDatabase> next;

    private final String name;
    private final String target;
    private final OneFileMore more;

    ConsumersIT(SharedSet set) throws URISyntaxException {
        name = set.name();
        target = name + "/postgres";
        more = set.oneFileMoreIn(classes().resolve("migrations/" + target));
        shop = MigratedStore.onPostgres("shop/postgres", PostgresDatastore::of)
                .from(Migrations.in(files)
                        .add(1, "orders", "CREATE TABLE orders (id int);", "DROP TABLE orders;")
                        .folder())
                .after(target);
        next = shop.emptied();
    }

    static List<SharedSet> sets() {
        return SharedSet.all();
    }

    /** A folder of the class path that the tests' own files are on: prefixes of several places are one. */
    private static Path classes() throws URISyntaxException {
        return Path.of(ConsumersIT.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    @AfterEach
    void take_the_file_away() {
        more.remove();
    }

    @Test
    void a_test_of_a_service_has_it() throws SQLException {
        assertThat(highest(shop.database())).isNotEqualTo(ADDED);

        more.add();

        assertThat(highest(next.database())).isEqualTo(ADDED);
        assertThat(Sql.one(next.database(), "SELECT count(*) FROM on_the_fly, orders"))
                .isEqualTo("0");
    }

    private String highest(PostgresDatabase database) throws SQLException {
        return String.valueOf(Sql.one(database, "SELECT max(version_id) FROM goose_db_version_" + name + "_postgres"));
    }

    @Test
    void a_file_that_requires_it_waits_for_it_and_finds_it() {
        PostgresDatabase database = postgres.database();
        TargetMigrations service = TargetMigrations.from(
                TargetMigrations.name("shop/postgres"),
                new DirectorySource(shopFolder(), ScriptSyntax.SQL),
                ScriptSyntax.SQL);
        TargetMigrations.onClassPath(target)
                .migrator(PostgresDatastore::of, database.url())
                .up(Destination.latest());
        assertThatThrownBy(() ->
                        service.migrator(PostgresDatastore::of, database.url()).up(Destination.latest()))
                .isInstanceOf(UnmetRequirementsException.class)
                .hasMessageContaining("requires " + target + "@" + ADDED);

        more.add();
        TargetMigrations.onClassPath(target)
                .migrator(PostgresDatastore::of, database.url())
                .up(Destination.latest());
        assertThat(service.migrator(PostgresDatastore::of, database.url())
                        .up(Destination.latest())
                        .results())
                .hasSize(1);
    }

    @Test
    void a_program_that_names_the_set_migrates_it_first() {
        more.add();
        PostgresDatabase database = postgres.database();
        List<TargetDefinition> targets = List.of(
                TargetDefinition.of("shop", "postgres", "postgres", PostgresDatastore::of)
                        .withMigrations(new DirectorySource(shopFolder(), ScriptSyntax.SQL)),
                TargetDefinition.of(name, "postgres", "postgres", PostgresDatastore::of));
        String variable = name.toUpperCase(Locale.ROOT) + "_POSTGRES_URL";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exitCode = new MigrateCommandLine(
                        "shop",
                        targets,
                        Programs.surroundings(
                                Map.of("SHOP_POSTGRES_URL", database.url(), variable, database.url()), out))
                .run("up");

        assertThat(exitCode).as(out.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsSubsequence(target + ": ", "version " + ADDED, "shop/postgres: 1 migration");
    }

    private Path shopFolder() {
        return Migrations.in(folder.resolve("shop"))
                .file(
                        "0001_orders.sql",
                        "-- +gander requires " + target + "@" + ADDED
                                + "\n-- +goose Up\nCREATE TABLE orders (id int);\n\n"
                                + "-- +goose Down\nDROP TABLE orders;\n")
                .folder();
    }
}
