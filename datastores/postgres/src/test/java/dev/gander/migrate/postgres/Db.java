package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.StatementProgress;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.VersionRow;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.process.Waiting;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A look at a database past the adapter, and settings for it. */
record Db(String url, String jdbcUrl) {

    static final TargetName TARGET = new TargetName("shop", "postgres");
    static final Attempt ATTEMPT = Attempt.by("ada", "workstation", "1.2.3");
    static final StatementProgress UNHEARD = done -> {};

    static Db of(PostgresDatabase database) {
        return new Db(database.url(), database.jdbcUrl());
    }

    DatastoreSettings settings() {
        return settings(TARGET, LockMechanism.SESSION);
    }

    DatastoreSettings settings(TargetName target, LockMechanism lock) {
        return new DatastoreSettings(target, url, Optional.empty(), lock, name -> Optional.empty());
    }

    /** The same database by another URL, with a table and variables. */
    DatastoreSettings settings(String otherUrl, Optional<String> table, Map<String, String> environment) {
        return new DatastoreSettings(
                TARGET, otherUrl, table, LockMechanism.SESSION, name -> Optional.ofNullable(environment.get(name)));
    }

    PostgresDatastore datastore() {
        return PostgresDatastore.of(settings());
    }

    /** One run: an initialised session that holds the lock. */
    void migrate(Consumer<DatastoreSession> run) {
        migrate(datastore(), run);
    }

    static void migrate(PostgresDatastore datastore, Consumer<DatastoreSession> run) {
        try (DatastoreSession session = datastore.open(Purpose.RUN)) {
            Lease lease = session.lock().tryAcquire().orElseThrow();
            session.initialize();
            run.accept(session);
            lease.close();
        }
    }

    void apply(MigrationBuilder migration) {
        migrate(session -> session.apply(migration.stepUp(), ATTEMPT, UNHEARD));
    }

    /** How a migration fails, in a run of its own. */
    StatementFailedException failure(MigrationBuilder migration) {
        List<StatementFailedException> failures = new ArrayList<>();
        migrate(session -> failures.add(catchThrowableOfType(
                StatementFailedException.class, () -> session.apply(migration.stepUp(), ATTEMPT, UNHEARD))));
        return failures.get(0);
    }

    StoreState state() {
        try (DatastoreSession session = datastore().open(Purpose.QUESTION)) {
            return session.read();
        }
    }

    List<Long> versions() {
        return state().versionRows().stream().map(VersionRow::versionId).toList();
    }

    HistoryEntry lastEntry() {
        List<HistoryEntry> entries = state().history().entries();
        return entries.get(entries.size() - 1);
    }

    /** The URL with another user and no password. */
    String urlFor(String user) {
        return url.replaceFirst("//[^@]*@", "//" + user + "@");
    }

    /** Asks again and again, with a breath between, until it is so. */
    static void until(BooleanSupplier condition) {
        Waiting.until("what the test waits for in the database", condition);
    }

    void run(String... commands) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> column(String query) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String value(String query) {
        return column(query).get(0);
    }

    boolean hasTable(String name) {
        return value("SELECT to_regclass('" + name + "') IS NOT NULL").equals("t");
    }
}
