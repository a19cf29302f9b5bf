package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.PreviewStore;
import dev.gander.migrate.datastore.Previews;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.PreviewName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Databases for branches, on the server of the one that a target's settings name and as copies of it. Each bears a comment; a
 * database without it is never touched, whatever its name is.
 *
 * @param settings of the target
 * @param connection to the database to copy
 * @param failures how to explain that it did not work
 */
record PreviewDatabases(DatastoreSettings settings, ConnectionSettings connection, PostgresFailures failures)
        implements Previews {

    private static final String IN_USE = "55006";
    private static final String THERE_ALREADY = "42P04";
    private static final Pattern MARK = Pattern.compile("gander preview of (.*), beside (.*)", Pattern.DOTALL);
    private static final Pattern ADDRESS =
            Pattern.compile("((?:jdbc:postgresql|postgres|postgresql)://[^/?]*)(?:/[^?]*)?(\\?.*)?", Pattern.DOTALL);

    private static final String FOUND = """
            SELECT d.datname, pg_catalog.shobj_description(d.oid, 'pg_database')
            FROM pg_catalog.pg_database AS d
            WHERE pg_catalog.starts_with(d.datname, {prefix}) ORDER BY d.datname""";

    /** A database with a preview's name, and what it says of itself. */
    private record Found(String name, Optional<String> comment) {

        static Found read(ResultSet row) throws SQLException {
            return new Found(row.getString(1), Optional.ofNullable(row.getString(2)));
        }

        /** The branch, when it is a preview beside a database. */
        Optional<String> branch(String beside) {
            return comment.map(MARK::matcher)
                    .filter(Matcher::matches)
                    .filter(mark -> mark.group(2).equals(beside))
                    .map(mark -> mark.group(1));
        }
    }

    @Override
    public PreviewStore of(PreviewName branch) {
        return store(branch.store(connection.database()), Optional.of(branch.branch()));
    }

    @Override
    public void create(PreviewName branch) {
        String name = branch.store(connection.database());
        if (find(branch)) {
            return;
        }
        ScratchOrigin origin;
        try (SqlWire wire = new PostgresConnector(connection, failures).connect()) {
            origin = ScratchOrigin.of(wire, failures, "a preview");
        }
        try (SqlWire wire = beside()) {
            wire.send("CREATE DATABASE " + name + " TEMPLATE " + origin.name());
            wire.send("COMMENT ON DATABASE " + name + " IS " + PostgresDialect.quote(mark(branch)));
            for (String setting : origin.settings()) {
                wire.send(ScratchDatabases.begin(name, setting));
            }
        } catch (SQLException e) {
            String state = PostgresFailures.state(e);
            if (state.equals(IN_USE)) {
                throw new DatastoreRefusedException(
                        failures.target() + ": no preview can be made of " + failures.place() + ": "
                                + PostgresFailures.said(e),
                        "A database is copied only while nobody else is connected to it: end the other sessions, or name a"
                                + " database that nobody uses.",
                        e);
            }
            if (!state.equals(THERE_ALREADY)) {
                throw failures.of("make the preview database " + name, e);
            }
        }
    }

    @Override
    public List<PreviewStore> list() {
        return found().stream()
                .filter(found -> found.branch(connection.database()).isPresent())
                .map(found -> store(found.name(), found.branch(connection.database())))
                .toList();
    }

    @Override
    public boolean drop(PreviewName branch) {
        if (!find(branch)) {
            return false;
        }
        String name = branch.store(connection.database());
        try (SqlWire wire = beside()) {
            wire.send("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            return true;
        } catch (SQLException e) {
            throw failures.of("drop the preview database " + name, e);
        }
    }

    /** Whether the branch has one; a database that merely has its name is nobody's to touch. */
    private boolean find(PreviewName branch) {
        String name = branch.store(connection.database());
        Optional<Found> found = found().stream()
                .filter(database -> database.name().equals(name))
                .findFirst();
        if (found.isPresent() && !found.get().branch(connection.database()).equals(Optional.of(branch.branch()))) {
            throw new DatastoreRefusedException(
                    failures.target() + ": the database " + name
                            + " is there, and its comment does not say that it is the" + " preview of " + branch,
                    "Nothing was done to it. When it is what an interrupted 'preview create' has left, drop it by hand.");
        }
        return found.isPresent();
    }

    private List<Found> found() {
        try (SqlWire wire = beside()) {
            return wire.rows(FOUND.replace("{prefix}", PostgresDialect.quote(PreviewName.PREFIX)), Found::read);
        } catch (SQLException e) {
            throw failures.of("look for preview databases", e);
        }
    }

    /** A connection that does not keep the database from being copied, where another one lets us in. */
    private SqlWire beside() {
        try {
            return new PostgresConnector(connection.inDatabase("postgres"), failures).connect();
        } catch (DatastoreUnreachableException e) {
            return new PostgresConnector(connection, failures).connect();
        }
    }

    private String mark(PreviewName branch) {
        return "gander preview of " + branch + ", beside " + connection.database();
    }

    private PreviewStore store(String name, Optional<String> branch) {
        String url = inDatabase(settings.url(), name);
        DatastoreSettings moved = new DatastoreSettings(
                settings.target(), url, Optional.empty(), settings.lock(), settings.environment());
        if (!ConnectionSettings.of(moved).database().equals(name)) {
            throw new UsageException(
                    failures.target() + ": the address of previews names its database in a parameter",
                    "Name it behind the host: postgresql://user@host:port/database.");
        }
        return new PreviewStore(name, branch, url, "postgresql://" + connection.inDatabase(name));
    }

    /** The same address with another database. Of libpq's words the last one counts. */
    private static String inDatabase(String url, String name) {
        Matcher address = ADDRESS.matcher(url.trim());
        return address.matches()
                ? address.group(1) + "/" + name
                        + Optional.ofNullable(address.group(2)).orElse("")
                : url + " dbname=" + name;
    }
}
