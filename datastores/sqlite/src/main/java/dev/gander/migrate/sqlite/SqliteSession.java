package dev.gander.migrate.sqlite;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.MigrationLock;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.StatementProgress;
import dev.gander.migrate.datastore.StoreOutline;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.LockNotObtainedException;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.jdbc.JdbcSession;
import dev.gander.migrate.jdbc.RowReader;
import dev.gander.migrate.jdbc.ScriptTransaction;
import dev.gander.migrate.jdbc.SqlDialect;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One session on a database that is there. */
final class SqliteSession extends JdbcSession implements ScriptTransaction {

    private final SqliteDialect dialect;
    private final SqliteConnections connections;
    private final SqliteConnection connection;
    private final MigrationLock lock;
    private final Runnable unlock;

    private SqliteSession(
            TargetName target,
            SqliteDialect dialect,
            SqliteConnections connections,
            SqliteConnection connection,
            MigrationLock lock,
            Runnable unlock) {
        super(target);
        this.dialect = dialect;
        this.connections = connections;
        this.connection = connection;
        this.lock = lock;
        this.unlock = unlock;
    }

    static SqliteSession open(TargetName target, SqliteDialect dialect, SqliteConnections connections) {
        SqliteConnection connection = SqliteConnection.open(connections);
        if (connections.file().isEmpty()) {
            return new SqliteSession(target, dialect, connections, connection, new MemoryLock(), () -> {});
        }
        SqliteLock lock = new SqliteLock(target, connections.file().get());
        return new SqliteSession(target, dialect, connections, connection, lock, lock::close);
    }

    @Override
    public String product() {
        try {
            return "SQLite "
                    + connection
                            .rows("SELECT sqlite_version()", row -> row.getString(1))
                            .get(0);
        } catch (SQLException e) {
            throw failure("ask for the version of SQLite", e);
        }
    }

    @Override
    protected SqlDialect dialect() {
        return dialect;
    }

    @Override
    public StoreState read() {
        return new SqliteStore(dialect, connection).read(this::failure);
    }

    @Override
    public StoreOutline outline() {
        return new SqliteStore(dialect, connection).outline(this::failure);
    }

    @Override
    public Schema schema() {
        try {
            SqliteCatalog catalog = connection.atOneMoment(() -> SqliteCatalog.read(connection));
            return SqliteSchema.of(catalog, dialect.versionTableName()).schema();
        } catch (SQLException e) {
            throw failure("read the schema", e);
        }
    }

    @Override
    public void initialize() {
        requireRun();
        new SqliteStore(dialect, connection).initialize(this::failure);
    }

    @Override
    public String initializationScript() {
        return dialect.initializationScript();
    }

    @Override
    public MigrationLock lock() {
        requireRun();
        return lock;
    }

    @Override
    public void applyTogether(List<Step> steps, Attempt attempt, Function<Step, StatementProgress> progress) {
        requireRun();
        enter(steps);
        statementByStatement(steps, attempt, progress, this);
    }

    /** Shuts every other writer out, and looks once more: goose takes no lock that would have kept it away. */
    private void enter(List<Step> steps) {
        try {
            connection.begin(steps);
            for (Step step : steps) {
                refuseDoneByOthers(step);
            }
        } catch (SQLException e) {
            throw failure("begin a transaction", e);
        }
    }

    private void refuseDoneByOthers(Step step) throws SQLException {
        if (step.version().isEmpty()) {
            return;
        }
        long version = step.version().get().number();
        List<Boolean> newest = connection.rows(dialect.selectStanding(version), row -> row.getBoolean(1));
        boolean applied = !newest.isEmpty() && newest.get(0);
        if (applied == (step.direction() == Direction.UP)) {
            connection.rollback();
            throw new LockNotObtainedException(
                    target() + ": another program has " + (applied ? "applied" : "undone") + " version "
                            + version + " in " + connections.place()
                            + " since this run was planned; nothing of it ran a second time",
                    "Run again: the next plan knows. goose takes no lock on SQLite, so let only one of the two"
                            + " migrate at a time.");
        }
    }

    @Override
    public void begin(Step step) throws SQLException {
        connection.beginScript(step, SqliteReferences.before(step, connection));
    }

    @Override
    public void send(String text) throws SQLException {
        connection.send(text);
    }

    @Override
    public void beforeRecord(Step step) throws SQLException {
        connection.endScript();
    }

    @Override
    public void commit(Step step) throws SQLException {
        connection.commit();
    }

    @Override
    protected void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    protected boolean inTransaction() throws SQLException {
        return connection.hasOpenTransaction();
    }

    @Override
    protected void write(String records) throws SQLException {
        requireRun();
        connection.inTransaction(() -> connection.send(records));
    }

    @Override
    protected long openJournal(Step step, Optional<String> answered, String running) throws SQLException {
        requireRun();
        enter(List.of(step));
        long id;
        try {
            if (answered.isPresent()) {
                connection.send(answered.get());
            }
            id = connection.rows(running, row -> row.getLong(1)).get(0);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
        connection.beginScriptWithoutTransaction(step);
        return id;
    }

    @Override
    protected void runAlone(Step step, Statement statement, String journal) throws SQLException {
        if (!connection.hasOpenTransaction()) {
            connection.note(journal);
        }
        connection.send(statement.text());
    }

    @Override
    protected <T> List<T> rows(String query, RowReader<T> reader) throws SQLException {
        return connection.rows(query, reader);
    }

    @Override
    protected boolean hasCommand(String unit) {
        return SqliteCommands.hasCommand(unit);
    }

    @Override
    protected String reason(SQLException failure, Optional<Statement> statement) {
        String words = SqliteFailures.words(failure);
        return switch (SqliteFailures.code(failure)) {
            case SqliteFailures.BUSY, SqliteFailures.LOCKED ->
                words + ": another SQLite writer holds " + connections.place();
            case SqliteFailures.INTERRUPT -> connection.interruption();
            default ->
                words.endsWith("already exists")
                        ? words + "; if this database was made before, record it as applied with 'adopt'"
                        : words;
        };
    }

    @Override
    protected Optional<String> remedy(SQLException failure) {
        return SqliteFailures.remedy(failure);
    }

    @Override
    public boolean isLost(SQLException failure) {
        int code = SqliteFailures.code(failure);
        return code == SqliteFailures.IO_ERROR || code == SqliteFailures.CORRUPT;
    }

    @Override
    protected MigrationException failure(String doing, SQLException cause) {
        return SqliteFailures.of(target(), connections.place(), doing, cause);
    }

    private void requireRun() {
        if (connections.purpose() == Purpose.QUESTION) {
            throw SqliteFailures.onlyAsking(target(), connections.place());
        }
    }

    @Override
    public void cancel() {
        connection.cancel();
    }

    @Override
    public void close() {
        connection.close();
        unlock.run();
    }
}
