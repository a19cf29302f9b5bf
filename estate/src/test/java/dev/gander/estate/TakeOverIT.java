package dev.gander.estate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.MigrateCommandLine;
import dev.gander.migrate.cli.process.Interruptions;
import dev.gander.migrate.cli.process.Surroundings;
import dev.gander.migrate.cli.process.Surroundings.Device;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import dev.gander.migrate.program.Operator;
import dev.gander.migrate.testkit.TargetMigrations;
import dev.gander.migrate.testkit.schema.SchemaListing;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Databases that hold objects already, taken over as the services' READMEs say under "Existing databases": some versions'
 * statements were run by hand and nothing is recorded.
 */
final class TakeOverIT {

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @TempDir
    Path folder;

    /** A store as a user names it, and as a driver does. */
    private record Store(String url, String jdbcUrl) {}

    @ParameterizedTest
    @CsvSource({
        "extract/sqlite, 1, adopt --to 1 --yes",
        "extract/postgres, 1, adopt --to 1 --yes; up",
        "extract/postgres, 1 2 3, adopt --to 3 --yes",
        "graph/sqlite, 1, adopt --to 1 --yes",
        "training/postgres, 1, adopt --to 1 --yes",
        "catalog/postgres, '', up",
        "catalog/postgres, 5, up-to 4; adopt --to 5 --yes; up",
        "catalog/postgres, 5 6, up-to 4; adopt --to 6 --yes",
        "catalog/postgres, 3, up-to 2; adopt --to 3 --yes; up"
    })
    void what_is_there_is_recorded_and_what_is_missing_is_made(String target, String found, String commands)
            throws SQLException {
        List<Migration> all = TargetMigrations.onClassPath(target).set().migrations();
        List<String> versions = List.of(found.split(" "));
        Store store = newStore(target);
        List<Migration> byHand = all.stream()
                .filter(migration -> versions.contains(migration.version().toString()))
                .toList();
        assertThat(byHand).hasSize(found.isEmpty() ? 0 : versions.size());
        run(store, byHand);

        for (String command : commands.split("; ")) {
            call(target, store, command);
        }

        Store whole = newStore(target);
        run(whole, all);
        assertThat(objects(target, store)).isEqualTo(objects(target, whole));
        assertThat(call(target, store, "up")).contains("nothing to do, version " + all.size());
    }

    private Store newStore(String target) {
        if (target.endsWith("/sqlite")) {
            Path file = folder.resolve(UUID.randomUUID() + ".db");
            return new Store(file.toString(), "jdbc:sqlite:" + file);
        }
        var database = postgres.database();
        return new Store(database.url(), database.jdbcUrl());
    }

    private static void run(Store store, List<Migration> migrations) throws SQLException {
        try (Connection connection = DriverManager.getConnection(store.jdbcUrl());
                java.sql.Statement statement = connection.createStatement()) {
            for (Migration migration : migrations) {
                try (StatementCursor cursor = migration.up().open()) {
                    for (Optional<Statement> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                        statement.execute(next.get().text());
                    }
                }
            }
        }
    }

    private static String call(String target, Store store, String command) {
        String variable = target.replace('/', '_').toUpperCase(Locale.ROOT) + "_URL";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = new MigrateCommandLine(
                        "all",
                        EstateMigrations.targets(),
                        new Surroundings(
                                new PrintStream(out, false, StandardCharsets.UTF_8),
                                Device.FILE,
                                new PrintStream(err, false, StandardCharsets.UTF_8),
                                Device.FILE,
                                name -> name.equals(variable) ? Optional.of(store.url()) : Optional.empty(),
                                new Operator("ada", "engine"),
                                Interruptions.NONE,
                                InstantSource.system()))
                .run((command + " --target " + target).split(" "));
        assertThat(exitCode).as(command + "\n" + out + err).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> objects(String target, Store store) throws SQLException {
        SchemaListing listing = target.endsWith("/sqlite") ? SchemaListing.ofSqlite() : SchemaListing.ofPostgres();
        try (Connection connection = DriverManager.getConnection(store.jdbcUrl())) {
            return listing.read(connection);
        }
    }
}
