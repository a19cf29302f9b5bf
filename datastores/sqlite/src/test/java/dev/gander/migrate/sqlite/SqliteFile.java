package dev.gander.migrate.sqlite;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.testkit.contract.StatementsUnderTest;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sqlite.SQLiteConnection;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * A database file for one test, seen through the port and past it.
 *
 * @param path the file, which need not be there
 */
record SqliteFile(Path path) implements StoreUnderTest {

    static final TargetName TARGET = new TargetName("contract", "store");

    static final Attempt ATTEMPT = Attempt.by("ada", "workstation", "1.2.3");

    static final String ENDLESS =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

    /** A file {@code app.db} in a folder. */
    static SqliteFile in(Path folder) {
        return new SqliteFile(folder.resolve("app.db"));
    }

    @Override
    public Datastore datastore(TargetName target) {
        return SqliteDatastore.of(DatastoreSettings.of(target, path.toString()));
    }

    DatastoreSession run() {
        return datastore(TARGET).open(Purpose.RUN);
    }

    DatastoreSession question() {
        return datastore(TARGET).open(Purpose.QUESTION);
    }

    /** Makes the tables and applies the steps in one run. */
    void apply(Step... steps) {
        try (DatastoreSession session = run()) {
            session.initialize();
            for (Step step : steps) {
                session.apply(step, ATTEMPT, done -> {});
            }
        }
    }

    /** The names of the files in the folder. */
    List<String> files() {
        try (Stream<Path> files = Files.list(path.resolveSibling("."))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StoreState state() {
        try (DatastoreSession session = question()) {
            return session.read();
        }
    }

    /** Another program's connection. */
    SQLiteConnection connect() throws SQLException {
        return new JDBC4Connection("jdbc:sqlite:" + path, path.toString(), new Properties());
    }

    /** Another program runs commands. */
    void execute(String text) {
        try (SQLiteConnection connection = connect()) {
            SqliteConnections.run(connection, text);
        } catch (SQLException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /** Another program asks; each row's columns as text, joined by a bar. */
    List<String> query(String text) {
        try (SQLiteConnection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(text)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    columns.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join("|", columns));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(text, e);
        }
    }

    @Override
    public StatementsUnderTest statements() {
        return new StatementsUnderTest(
                "CREATE TABLE first (id INTEGER)",
                "DROP TABLE first",
                "CREATE TABLE second (id INTEGER)",
                "INSERT INTO no_such_table VALUES (1)",
                ENDLESS,
                "CREATE TEMP TABLE leftover (id INTEGER)",
                "CREATE TEMP TABLE leftover (other INTEGER)");
    }

    @Override
    public boolean hasTable(String name) {
        return !query("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '" + name + "'")
                .isEmpty();
    }

    /** Every file of the folder with its bytes. */
    @Override
    public Object contents() {
        try (Stream<Path> files = Files.list(path.resolveSibling("."))) {
            Map<String, String> contents = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        String.valueOf(file.getFileName()),
                        Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void insertVersionRow(TargetName target, long version) {
        insertRow(target, version, 1);
    }

    @Override
    public void insertUndoneRow(TargetName target, long version) {
        insertRow(target, version, 0);
    }

    private void insertRow(TargetName target, long version, int applied) {
        execute("INSERT INTO goose_db_version_" + target.suffix() + " (version_id, is_applied) VALUES (" + version
                + ", " + applied + ")");
    }

    @Override
    public void clearVersionTable(TargetName target) {
        execute("DELETE FROM goose_db_version_" + target.suffix());
    }

    @Override
    public void spoilVersionTable(TargetName target) {
        execute("CREATE TABLE goose_db_version_" + target.suffix() + " (something TEXT)");
    }

    @Override
    public void dropHistoryTable(TargetName target) {
        execute("DROP TABLE gander_history_" + target.suffix());
    }

    @Override
    public void close() {
        // The folder goes with the test.
    }
}
